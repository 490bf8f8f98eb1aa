import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

interface WorkerReply {
  readonly result?: unknown;
  readonly error?: string;
}

/** A child process that executes one request at a time. It exits with its parent. */
export class Worker {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Forks `script`; resolves once it has called `handleRequests`. */
  static async start(script: URL, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Worker> {
    const child = fork(script, args, { env: { ...process.env, NODE_ENV: 'production', ...env } });
    const worker = new Worker(child);
    await worker.#nextReply();
    return worker;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  async call<Result>(request: object): Promise<Result> {
    const reply = this.#nextReply();
    this.#child.send(request);
    return (await reply) as Result;
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.disconnect();
    await exited;
  }

  #nextReply(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`worker exited with code ${code}`));
      this.#child.once('exit', onExit);
      this.#child.once('message', ({ result, error }: WorkerReply) => {
        this.#child.off('exit', onExit);
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
    });
  }
}

/** Called in the worker: replies to every request and exits when the parent disconnects. */
export function handleRequests<Request>(handler: (request: Request) => unknown): void {
  process.on('message', (request: Request) => {
    Promise.resolve(request)
      .then(handler)
      .then(
        (result) => process.send!({ result }),
        (error: unknown) => process.send!({ error: String((error as Error).stack ?? error) }),
      );
  });
  process.once('disconnect', () => process.exit(0));
  process.send!({ result: 'ready' });
}
