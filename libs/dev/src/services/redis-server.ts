import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../processes/free-port.js';
import { waitFor } from '../waiting/wait-for.js';

/** A Redis of one test, which it may kill, fill and stop. It keeps nothing on disk. */
export class OwnRedis {
  port = 0;
  private child: ChildProcess | undefined;
  private folder: string | undefined;

  /** `settings`: as on the command line of redis-server, given the folder it runs in. */
  constructor(private readonly settings: (folder: string) => readonly string[] = () => []) {}

  get url(): string {
    return `redis://${this.address}`;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** At the same address each time. */
  async start(): Promise<this> {
    this.port ||= await freePort();
    this.folder ??= mkdtempSync(join(tmpdir(), 'cleave-redis-'));
    const settings = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    settings.push('--enable-debug-command', 'local', '--dir', this.folder);
    this.child = spawn('redis-server', [...this.settings(this.folder), ...settings], { stdio: 'ignore' });
    await waitFor(() => this.answers(), { timeoutMs: 10_000 });
    return this;
  }

  /** Without a chance to say anything. */
  async kill(): Promise<void> {
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async do(command: string, ...args: (string | number)[]): Promise<unknown> {
    const redis = new Redis(this.url);
    try {
      return await redis.call(command, ...args.map(String));
    } finally {
      redis.disconnect();
    }
  }

  private async answers(): Promise<boolean> {
    const redis = new Redis(this.url, {
      lazyConnect: true,
      enableReadyCheck: false,
      retryStrategy: () => null,
    });
    redis.on('error', () => {});
    try {
      await redis.connect();
      return (await redis.ping()) === 'PONG';
    } catch {
      return false;
    } finally {
      redis.disconnect();
    }
  }
}
