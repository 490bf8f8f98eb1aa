import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '#kernel/local';

/** A Redis that only this run uses, so that anything may be done to it. It keeps nothing when it dies. */
export class OwnRedis {
  private constructor(
    readonly port: number,
    private server: ChildProcess,
  ) {}

  static async start(): Promise<OwnRedis> {
    const port = await freePort();
    const redis = new OwnRedis(port, launch(port));
    await redis.answers();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  signal(signal: NodeJS.Signals): void {
    this.server.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.server.exitCode !== null || this.server.signalCode !== null) return;
    const ended = once(this.server, 'exit');
    this.server.kill('SIGKILL');
    await ended;
  }

  async restart(): Promise<void> {
    await this.kill();
    this.server = launch(this.port);
    await this.answers();
  }

  /** What `redis-cli` would do. */
  async command(name: string, ...args: string[]): Promise<void> {
    const client = new Redis(this.url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.call(name, ...args);
    } finally {
      client.disconnect();
    }
  }

  private async answers(): Promise<void> {
    for (const deadline = Date.now() + 10_000; ; await pause(50)) {
      try {
        return await this.command('PING');
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }
}

function launch(port: number): ChildProcess {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', settings, { stdio: 'ignore', detached: true });
  process.once('exit', () => server.kill('SIGKILL'));
  return server;
}
