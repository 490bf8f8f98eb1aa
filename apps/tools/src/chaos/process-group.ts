import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startProcess, type RunningProcess } from '#dev';

interface ManagedProcess {
  readonly app: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Milliseconds by which its clock is ahead. */
  clockOffsetMs: number;
  running: RunningProcess | undefined;
  /** Whether the next exit is expected. */
  exitExpected: boolean;
  starting: Promise<void>;
}

const drainTimeoutMs = 25_000;
const maxStartAttempts = 5;

/** Starts, stops and restarts the processes under test; each keeps its name and port. */
export class ProcessGroup {
  /** Failed starts, unexpected exits and drains that took too long. */
  readonly lifecycleErrors: string[] = [];
  private readonly managed = new Map<string, ManagedProcess>();

  constructor(private readonly logFolder: string) {
    mkdirSync(logFolder, { recursive: true });
  }

  get names(): string[] {
    return [...this.managed.keys()];
  }

  /** Base URLs of the replicas of an app. */
  urls(app: string): string[] {
    return [...this.managed.values()]
      .filter((each) => each.app === app)
      .map(({ env }) => `http://127.0.0.1:${env['PORT']}`);
  }

  /** Adds the replicas of an app without starting them. `envOf` returns the environment of a replica by name. */
  async add(
    app: string,
    replicas: number,
    envOf: (name: string) => Promise<NodeJS.ProcessEnv>,
  ): Promise<void> {
    for (let replica = 1; replica <= replicas; replica++) {
      const name = `${app}-${replica}`;
      const file = createWriteStream(join(this.logFolder, `${name}.log`));
      this.managed.set(name, {
        app,
        env: { ...(await envOf(name)), PORT: String(await freePort()) },
        log: (line) => void file.write(`${new Date().toISOString()} ${line}\n`),
        clockOffsetMs: 0,
        running: undefined,
        exitExpected: false,
        starting: Promise.resolve(),
      });
    }
  }

  /** Resumes paused processes and starts those that are not running. */
  async startAll(): Promise<void> {
    for (const name of this.names) this.signal(name, 'SIGCONT');
    await Promise.all(this.names.map((name) => this.start(name)));
  }

  signal(name: string, signal: NodeJS.Signals): void {
    this.managed.get(name)!.running?.kill(signal);
  }

  /** Runs `work`, during which the process may exit. Resolves once it has exited. */
  async expectExit(name: string, work: (pid: number) => Promise<void>): Promise<void> {
    const managed = this.managed.get(name)!;
    const { running } = managed;
    if (!running) throw new Error(`${name} is not running`);
    managed.exitExpected = true;
    await Promise.all([work(running.pid), running.exitCode]);
  }

  async kill(name: string): Promise<void> {
    await this.end(name, 'SIGKILL');
  }

  /** Sends SIGTERM. A process that does not drain within 25 s is killed and reported. */
  async terminate(name: string): Promise<void> {
    const ended = this.end(name, 'SIGTERM');
    const timer = new AbortController();
    const timeout = sleep(drainTimeoutMs, 'timeout', { signal: timer.signal }).catch(() => undefined);
    if ((await Promise.race([ended, timeout])) === 'timeout') {
      this.lifecycleErrors.push(`${name} did not exit within ${drainTimeoutMs} ms of SIGTERM`);
      this.signal(name, 'SIGKILL');
      await ended;
    }
    timer.abort();
  }

  /** Takes effect at the next start. */
  setClockOffset(name: string, offsetMs: number): void {
    this.managed.get(name)!.clockOffsetMs = offsetMs;
  }

  /** Starts the process unless it is running. */
  start(name: string): Promise<void> {
    const managed = this.managed.get(name)!;
    managed.starting = managed.starting.then(() => this.launch(name, managed));
    return managed.starting;
  }

  async stop(): Promise<void> {
    await Promise.all(this.names.map((name) => this.terminate(name)));
  }

  private async launch(name: string, managed: ManagedProcess): Promise<void> {
    if (managed.running) return;
    const entry = `dist/apps/${managed.app}/src/main.js`;
    const env = { ...managed.env, ...(managed.clockOffsetMs && skewedClock(managed.clockOffsetMs)) };
    for (let attempt = 1; !managed.running; attempt++) {
      try {
        managed.running = await startProcess({ name, entry, env, onLine: managed.log });
      } catch (error) {
        this.lifecycleErrors.push(`${name} did not start: ${(error as Error).message.slice(-500)}`);
        if (attempt === maxStartAttempts) throw error;
      }
    }
    const { running } = managed;
    managed.exitExpected = false;
    void running.exitCode.then((code) => {
      managed.running = undefined;
      if (!managed.exitExpected) this.lifecycleErrors.push(`${name} exited unexpectedly with ${code}`);
    });
  }

  private async end(name: string, signal: NodeJS.Signals): Promise<void> {
    const managed = this.managed.get(name)!;
    const { running } = managed;
    if (!running) return;
    managed.exitExpected = true;
    running.kill(signal);
    await running.exitCode;
  }
}

function skewedClock(offsetMs: number): NodeJS.ProcessEnv {
  const preload = new URL('./faults/skewed-clock.js', import.meta.url).href;
  return { NODE_OPTIONS: `--import=${preload}`, CLOCK_AHEAD_MS: String(offsetMs) };
}
