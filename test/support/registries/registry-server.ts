import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitFor } from '#dev';

/** An entry as the registry lists it. */
export interface ListedEntry {
  readonly id: string;
  readonly service: string;
  readonly isUp: boolean;
  readonly url: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A registry server for one spec, which may kill, empty and suspend it. It keeps its ports across restarts. */
export abstract class RegistryServer {
  abstract readonly name: 'consul' | 'eureka';
  port = 0;
  private child: ChildProcess | undefined;
  private folder: string | undefined;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Settings for a process that registers here, with a heartbeat of one second. */
  abstract readonly env: NodeJS.ProcessEnv;

  abstract version(): Promise<string>;

  /** All entries of applications. */
  abstract entries(): Promise<ListedEntry[]>;

  /** Marks an entry as unable to serve, as an operator does. */
  abstract takeOutOfService(entry: ListedEntry): Promise<void>;

  /** Starts the server without data and resolves when it is ready. */
  async start(): Promise<this> {
    this.port ||= await freePort();
    this.folder = mkdtempSync(join(tmpdir(), `cleave-${this.name}-`));
    const [program, ...args] = await this.command(this.folder);
    this.child = spawn(program!, args, { stdio: 'ignore' });
    process.once('exit', this.killNow);
    await waitFor(() => this.isReady(), { timeoutMs: 180_000 });
    return this;
  }

  /** Kills the server with SIGKILL and deletes its data. */
  async kill(): Promise<void> {
    const { child } = this;
    process.off('exit', this.killNow);
    if (child && child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  async getJson(path: string, headers: Record<string, string> = {}): Promise<unknown> {
    const response = await fetch(this.url + path, {
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  protected abstract command(folder: string): Promise<string[]>;
  protected abstract isReady(): Promise<boolean>;
  private readonly killNow = (): void => this.signal('SIGKILL');
}
