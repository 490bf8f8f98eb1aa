import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../processes/free-port.js';
import { isRedisReady } from '../services/is-redis-ready.js';
import { waitFor } from '../waiting/wait-for.js';

/** A Redis server without persistence for one test, which may also kill it. Requires redis-server on the PATH. */
export class RedisServer {
  port = 0;
  private child: ChildProcess | undefined;
  private folder: string | undefined;

  /** `settings` returns command-line arguments for redis-server; it receives the server's working folder. */
  constructor(private readonly settings: (folder: string) => readonly string[] = () => []) {}

  get url(): string {
    return `redis://${this.address}`;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Starts the server and resolves when it is ready. It keeps its port across restarts. */
  async start(): Promise<this> {
    this.port ||= await freePort();
    this.folder ??= mkdtempSync(join(tmpdir(), 'cleave-redis-'));
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    args.push('--enable-debug-command', 'local', '--dir', this.folder);
    this.child = spawn('redis-server', [...this.settings(this.folder), ...args], { stdio: 'ignore' });
    await waitFor(() => isRedisReady(this.url), { timeoutMs: 10_000 });
    return this;
  }

  /** Kills the server with SIGKILL and removes its folder. */
  async kill(): Promise<void> {
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  /** Sends one command on a new connection. */
  async call(command: string, ...args: (string | number)[]): Promise<unknown> {
    const redis = new Redis(this.url);
    try {
      return await redis.call(command, ...args.map(String));
    } finally {
      redis.disconnect();
    }
  }
}
