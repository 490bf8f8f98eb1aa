import { setTimeout as pause } from 'node:timers/promises';
import { timeRequest } from './time-request.js';

export interface LoadResult {
  readonly requests: number;
  readonly failures: readonly string[];
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** Sends GET requests from a few clients without retries until `stop`. `urlOf` selects the process for each request. */
export class RequestLoad {
  private readonly durations: number[] = [];
  private readonly failures: string[] = [];
  private isRunning = true;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly urlOf: () => string,
    { clients = 3, pauseMs = 5 } = {},
  ) {
    this.clients = Array.from({ length: clients }, () => this.run(pauseMs));
  }

  async stop(): Promise<LoadResult> {
    this.isRunning = false;
    await Promise.all(this.clients);
    const sorted = this.durations.toSorted((a, b) => a - b);
    return {
      requests: sorted.length,
      failures: this.failures,
      p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
      maxMs: sorted.at(-1) ?? 0,
    };
  }

  private async run(pauseMs: number): Promise<void> {
    while (this.isRunning) {
      this.durations.push(await timeRequest(this.urlOf(), this.failures));
      await pause(pauseMs);
    }
  }
}
