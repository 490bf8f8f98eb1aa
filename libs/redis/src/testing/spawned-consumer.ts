import { spawn } from 'node:child_process';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { waitFor } from '#dev';

/** A consumer program of this folder, run as a child process so that tests can kill it. */
export class SpawnedConsumer {
  private readonly child;
  private output = '';

  constructor(program: string, prefix: string, options: Partial<RedisStreamsOptions>) {
    const script = `dist/libs/redis/src/testing/${program}.js`;
    this.child = spawn(process.execPath, [script, prefix, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  get hasExited(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves once the program has printed `text`. */
  async waitForOutput(text: string): Promise<void> {
    await waitFor(() => this.output.includes(text), { timeoutMs: 50_000 });
  }

  /** Sends SIGKILL. */
  kill(): void {
    this.child.kill('SIGKILL');
  }
}
