import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Options } from '@node-rs/argon2';

/** What is done there, one piece after the other. */
export type Hashing =
  | { readonly password: string; readonly cost: Options }
  | { readonly password: string; readonly hash: string };

type Outcome = { readonly result: string | boolean } | { readonly reason: string };

/** Linux gives each thread a priority of its own. Elsewhere it would be the whole process that stands back. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { hashSync, verifySync } = require(workerData);
  if (process.platform === 'linux') require('node:os').setPriority(5);
  parentPort.on('message', ({ password, cost, hash }) => {
    try {
      const result = hash === undefined ? hashSync(password, cost) : verifySync(hash, password);
      parentPort.postMessage({ result });
    } catch (error) {
      parentPort.postMessage({ reason: String(error) });
    }
  });
`;
const argon2 = createRequire(import.meta.url).resolve('@node-rs/argon2');

/**
 * A thread that hashes passwords, and stands back where others want the processor: a sign-in may take longer, an answer
 * from the catalogue may not. It starts when first needed, and does not keep the process alive when it has nothing to do.
 */
export class HashingThread {
  private worker: Worker | undefined;
  private pending: PromiseWithResolvers<Outcome> | undefined;

  /** To be called again once the one before has settled. */
  async do(hashing: Hashing): Promise<string | boolean> {
    const worker = (this.worker ??= this.start());
    const pending = (this.pending = Promise.withResolvers<Outcome>());
    worker.ref();
    worker.postMessage(hashing);
    try {
      const outcome = await pending.promise;
      if ('reason' in outcome) throw new Error(outcome.reason);
      return outcome.result;
    } finally {
      worker.unref();
    }
  }

  private start(): Worker {
    const worker = new Worker(program, { eval: true, workerData: argon2, execArgv: [], env: {} });
    worker.on('message', (outcome: Outcome) => this.pending?.resolve(outcome));
    worker.on('error', (error) => this.pending?.reject(error));
    worker.on('exit', () => {
      this.worker = undefined;
      this.pending?.reject(new Error('The thread that hashes passwords has ended.'));
    });
    return worker;
  }
}
