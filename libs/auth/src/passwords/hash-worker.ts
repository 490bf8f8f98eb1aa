import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Options } from '@node-rs/argon2';

/** Hashes a password with `cost`, or verifies it against `hash`. */
export type HashJob =
  | { readonly password: string; readonly cost: Options }
  | { readonly password: string; readonly hash: string };

type JobResult = { readonly result: string | boolean } | { readonly reason: string };

/** Lowers the priority of the thread on Linux only: on other platforms, it would apply to the whole process. */
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
 * A low-priority worker thread that hashes and verifies passwords, so that logins do not slow down other requests. The
 * thread starts on first use and does not keep the process alive while idle.
 */
export class HashWorker {
  private worker: Worker | undefined;
  private pending: PromiseWithResolvers<JobResult> | undefined;

  /** Runs one job. Must not be called again until the previous call has settled. */
  async run(job: HashJob): Promise<string | boolean> {
    const worker = (this.worker ??= this.start());
    const pending = (this.pending = Promise.withResolvers<JobResult>());
    worker.ref();
    worker.postMessage(job);
    try {
      const result = await pending.promise;
      if ('reason' in result) throw new Error(result.reason);
      return result.result;
    } finally {
      worker.unref();
    }
  }

  private start(): Worker {
    const worker = new Worker(program, { eval: true, workerData: argon2, execArgv: [], env: {} });
    worker.on('message', (result: JobResult) => this.pending?.resolve(result));
    worker.on('error', (error) => this.pending?.reject(error));
    worker.on('exit', () => {
      this.worker = undefined;
      this.pending?.reject(new Error('The password hashing thread has exited.'));
    });
    return worker;
  }
}
