import { setTimeout as pause } from 'node:timers/promises';
import { timeRequest } from './time-request.js';

type Pair = readonly [durationMs: number, controlMs: number];

/** Sends each request to a process and to a control process, so that both have the same share of what else the machine does. */
export class PairedLoad {
  readonly failures: string[] = [];
  private readonly pairs: Pair[] = [];
  private isRunning = true;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly url: string,
    private readonly controlUrl: string,
    { clients = 3, pauseMs = 2 } = {},
  ) {
    this.clients = Array.from({ length: clients }, () => this.run(pauseMs));
  }

  /** The 99th percentiles of the process and of the control, for consecutive groups of requests. */
  async stop(groups: number): Promise<Pair[]> {
    this.isRunning = false;
    await Promise.all(this.clients);
    const size = Math.ceil(this.pairs.length / groups);
    return Array.from({ length: groups }, (_, n) => {
      const group = this.pairs.slice(n * size, (n + 1) * size);
      return [p99(group.map(([each]) => each)), p99(group.map(([, each]) => each))];
    });
  }

  /** Alternates which of the two is first. */
  private async run(pauseMs: number): Promise<void> {
    for (let isFirst = true; this.isRunning; isFirst = !isFirst) {
      const before = isFirst ? await timeRequest(this.url, this.failures) : undefined;
      const controlMs = await timeRequest(this.controlUrl, this.failures);
      this.pairs.push([before ?? (await timeRequest(this.url, this.failures)), controlMs]);
      await pause(pauseMs);
    }
  }
}

function p99(durations: readonly number[]): number {
  return durations.toSorted((a, b) => a - b)[Math.floor(durations.length * 0.99)]!;
}
