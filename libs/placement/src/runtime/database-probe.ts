import { Injectable } from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import { Placements } from './placements.js';

const intervalMs = 1_000;
const timeoutMs = 2_000;

/**
 * Reports the databases of shared contexts that do not respond, so that another app does the work of the context.
 * Contexts that one app hosts are not probed.
 */
@Injectable()
export class DatabaseProbe {
  /** Context → start of its running probe. */
  private readonly running = new Map<string, number>();
  private readonly failed = new Set<string>();

  constructor(
    private readonly placements: Placements,
    private readonly databases: Databases,
  ) {}

  /** Does not wait for the databases: a probe that takes longer than two seconds counts as failed. */
  @PeriodicJob(() => ({ intervalMs }))
  async probe(): Promise<void> {
    const { placements, databases, running, failed } = this;
    const shared = databases.contexts().filter((context) => placements.isShared(context));
    for (const context of shared) if (!running.has(context)) void this.ping(context);
    const latestStart = performance.now() - timeoutMs;
    placements.reportUnresponsive(
      shared.filter((context) => failed.has(context) || (running.get(context) ?? Infinity) < latestStart),
    );
  }

  private async ping(context: string): Promise<void> {
    this.running.set(context, performance.now());
    try {
      await this.databases.ping(context);
      this.failed.delete(context);
    } catch {
      this.failed.add(context);
    } finally {
      this.running.delete(context);
    }
  }
}
