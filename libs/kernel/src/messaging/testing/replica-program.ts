import { spawn } from 'node:child_process';
import type { RedisStreamsOptions } from '../redis/connection/redis-streams.options.js';
import { waitFor } from '#dev';

/** A program of this folder that serves as a process of its own, so that it can be killed. */
export class ReplicaProgram {
  private readonly child;
  private output = '';

  constructor(name: string, prefix: string, tuning: Partial<RedisStreamsOptions>) {
    const script = `dist/libs/kernel/src/messaging/testing/${name}.js`;
    this.child = spawn(process.execPath, [script, prefix, JSON.stringify(tuning)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until it has printed `word`. */
  async said(word: string): Promise<void> {
    await waitFor(() => this.output.includes(word), { timeoutMs: 20_000 });
  }

  /** Without a chance to say anything. */
  kill(): void {
    this.child.kill('SIGKILL');
  }
}
