import { PeriodicJob } from '#kernel/scheduling';
import type { IdempotencyKeysRepository } from './idempotency-keys.repository.js';

const intervalMs = 10 * 60_000;
const batchSize = 1_000;

/** Deletes the idempotency keys of a context after 24 hours. */
export class IdempotencyCleanup {
  constructor(
    private readonly context: string,
    private readonly keys: IdempotencyKeysRepository,
  ) {}

  /** Deletes in batches, so that row locks are held only briefly. */
  @PeriodicJob(({ context }: IdempotencyCleanup) => ({ context, intervalMs }))
  async purge(): Promise<void> {
    while ((await this.keys.purge(batchSize)) === batchSize);
  }
}
