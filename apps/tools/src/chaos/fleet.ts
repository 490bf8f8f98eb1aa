import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startProcess, type RunningProcess } from '#dev';

interface Berth {
  readonly app: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Milliseconds. */
  clockAhead: number;
  running: RunningProcess | undefined;
  /** Whether its end is expected. */
  doomed: boolean;
  starting: Promise<void>;
}

const drainWithinMs = 25_000;
const startAttempts = 5;

/** Processes that are brought back when they end, each at its own address. */
export class Fleet {
  /** What processes did that they never may. */
  readonly misdeeds: string[] = [];
  private readonly berths = new Map<string, Berth>();

  constructor(private readonly logs: string) {
    mkdirSync(logs, { recursive: true });
  }

  get names(): string[] {
    return [...this.berths.keys()];
  }

  /** Where the API is served. */
  urls(app: string): string[] {
    return [...this.berths.values()]
      .filter((berth) => berth.app === app)
      .map(({ env }) => `http://127.0.0.1:${env['PORT']}`);
  }

  /** `envOf`: of one replica, by its name. */
  async add(
    app: string,
    replicas: number,
    envOf: (name: string) => Promise<NodeJS.ProcessEnv>,
  ): Promise<void> {
    for (let replica = 1; replica <= replicas; replica++) {
      const name = `${app}-${replica}`;
      const file = createWriteStream(join(this.logs, `${name}.log`));
      this.berths.set(name, {
        app,
        env: { ...(await envOf(name)), PORT: String(await freePort()) },
        log: (line) => void file.write(`${new Date().toISOString()} ${line}\n`),
        clockAhead: 0,
        running: undefined,
        doomed: false,
        starting: Promise.resolve(),
      });
    }
  }

  async ready(): Promise<void> {
    for (const name of this.names) this.signal(name, 'SIGCONT');
    await Promise.all(this.names.map((name) => this.start(name)));
  }

  signal(name: string, signal: NodeJS.Signals): void {
    this.berths.get(name)!.running?.kill(signal);
  }

  /** Runs `work`, during which it may end: resolves once it has. */
  async doom(name: string, work: (pid: number) => Promise<void>): Promise<void> {
    const berth = this.berths.get(name)!;
    const { running } = berth;
    if (!running) throw new Error(`${name} does not run`);
    berth.doomed = true;
    await Promise.all([work(running.pid), running.ended]);
  }

  async kill(name: string): Promise<void> {
    await this.end(name, 'SIGKILL');
  }

  /** One that does not drain in time is killed, and it is noted. */
  async terminate(name: string): Promise<void> {
    const ended = this.end(name, 'SIGTERM');
    const late = new AbortController();
    const tooLong = pause(drainWithinMs, 'late', { signal: late.signal }).catch(() => undefined);
    if ((await Promise.race([ended, tooLong])) === 'late') {
      this.misdeeds.push(`${name} did not end within ${drainWithinMs} ms of SIGTERM`);
      this.signal(name, 'SIGKILL');
      await ended;
    }
    late.abort();
  }

  /** Once it is started the next time. */
  setClock(name: string, aheadMs: number): void {
    this.berths.get(name)!.clockAhead = aheadMs;
  }

  /** Starts it where it does not run. */
  start(name: string): Promise<void> {
    const berth = this.berths.get(name)!;
    berth.starting = berth.starting.then(() => this.launch(name, berth));
    return berth.starting;
  }

  async stop(): Promise<void> {
    await Promise.all(this.names.map((name) => this.terminate(name)));
  }

  private async launch(name: string, berth: Berth): Promise<void> {
    if (berth.running) return;
    const entry = `dist/apps/${berth.app}/src/main.js`;
    const env = { ...berth.env, ...(berth.clockAhead && skewed(berth.clockAhead)) };
    for (let attempt = 1; !berth.running; attempt++) {
      try {
        berth.running = await startProcess({ name, entry, env, onLine: berth.log });
      } catch (error) {
        this.misdeeds.push(`${name} did not start: ${(error as Error).message.slice(-500)}`);
        if (attempt === startAttempts) throw error;
      }
    }
    const { running } = berth;
    berth.doomed = false;
    void running.ended.then((code) => {
      berth.running = undefined;
      if (!berth.doomed) this.misdeeds.push(`${name} ended by itself with ${code}`);
    });
  }

  private async end(name: string, signal: NodeJS.Signals): Promise<void> {
    const berth = this.berths.get(name)!;
    const { running } = berth;
    if (!running) return;
    berth.doomed = true;
    running.kill(signal);
    await running.ended;
  }
}

function skewed(aheadMs: number): NodeJS.ProcessEnv {
  const preload = new URL('./skewed-clock.js', import.meta.url).href;
  return { NODE_OPTIONS: `--import=${preload}`, CLOCK_AHEAD_MS: String(aheadMs) };
}
