import { AsyncLocalStorage } from 'node:async_hooks';

const failureBackoffMs = 1_000;

/** The result is shared, so it must not be fetched in the scope of the request that triggers the fetch. */
const runOutsideRequest = AsyncLocalStorage.snapshot();

/**
 * Runs `fetch` once for concurrent callers. The next run is possible `minIntervalMs` after a success and 1 s after a
 * failure; until then callers get the outcome of the last run.
 */
export class SharedFetch {
  private running: Promise<void> | undefined;
  private failure: unknown;
  private nextRunAt = -Infinity;

  constructor(
    private readonly fetch: () => Promise<void>,
    private readonly minIntervalMs: number,
  ) {}

  /** @throws the error of the last run, if it failed */
  async run(): Promise<void> {
    if (!this.running && performance.now() >= this.nextRunAt) {
      this.running = runOutsideRequest(() => this.runOnce()).finally(() => (this.running = undefined));
    }
    await this.running;
    if (this.failure !== undefined) throw this.failure;
  }

  private async runOnce(): Promise<void> {
    try {
      await this.fetch();
      this.failure = undefined;
      this.nextRunAt = performance.now() + this.minIntervalMs;
    } catch (error) {
      this.failure = error;
      this.nextRunAt = performance.now() + failureBackoffMs;
    }
  }
}
