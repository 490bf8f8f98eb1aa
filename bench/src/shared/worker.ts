import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

interface Answer {
  readonly answer?: unknown;
  readonly error?: string;
}

/** A process of ours that does as it is told, one thing at a time. It ends when we do. */
export class Worker {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Resolves once `script` has called `obey`. */
  static async start(script: URL, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Worker> {
    const child = fork(script, args, { env: { ...process.env, NODE_ENV: 'production', ...env } });
    const worker = new Worker(child);
    await worker.#answer();
    return worker;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  async ask<Result>(order: object): Promise<Result> {
    const answer = this.#answer();
    this.#child.send(order);
    return (await answer) as Result;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`a worker ended with ${code}`));
      this.#child.once('exit', onExit);
      this.#child.once('message', ({ answer, error }: Answer) => {
        this.#child.off('exit', onExit);
        if (error === undefined) resolve(answer);
        else reject(new Error(error));
      });
    });
  }
}

/** In the worker: answers every order, and ends when nobody is left to give one. */
export function obey<Order>(carryOut: (order: Order) => unknown): void {
  process.on('message', (order: Order) => {
    Promise.resolve(order)
      .then(carryOut)
      .then(
        (answer) => process.send!({ answer }),
        (error: unknown) => process.send!({ error: String((error as Error).stack ?? error) }),
      );
  });
  process.once('disconnect', () => process.exit(0));
  process.send!({ answer: 'ready' });
}
