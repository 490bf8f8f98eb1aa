import { AsyncLocalStorage } from 'node:async_hooks';
import { Unauthenticated } from '#contracts/definition';

/** Revoked sessions whose access tokens may not have expired yet. */
export interface Revocations {
  /** Time of the list by the clock of the publisher: `since` of the next request. */
  readonly asOf: string;
  readonly sessions: readonly string[];
}

const refreshAfterMs = 2_000;
const maxAgeMs = 60_000;
const failureBackoffMs = 1_000;
/** Longer than the lifetime of any access token. */
const entryTtlMs = 2 * 3_600_000;
/** The list is shared, so it must not be fetched in the scope of the request that triggers the refresh. */
const runOutsideRequest = AsyncLocalStorage.snapshot();

/**
 * List of revoked sessions, cached per process and refreshed on use every 2 s. If refreshing fails, the cached list is
 * used until it is 60 s old; after that all tokens are rejected.
 */
export class RevocationList {
  /** Session → when it was last listed, as `performance.now()`. */
  private readonly revoked = new Map<string, number>();
  private asOf: string | undefined;
  private fetchedAt = -Infinity;
  private fetching: Promise<void> | undefined;
  private failure: unknown;
  private nextFetchAt = -Infinity;

  constructor(private readonly fetchSince: (since: string | undefined) => Promise<Revocations>) {}

  /**
   * @throws Unauthenticated if the session is revoked
   * @throws the error of the last fetch, if the list is older than 60 s
   */
  async assertNotRevoked(sessionId: string): Promise<void> {
    const age = performance.now() - this.fetchedAt;
    if (age >= maxAgeMs) await this.refresh();
    else if (age >= refreshAfterMs) this.refresh().catch(() => undefined);
    if (this.revoked.has(sessionId)) throw new Unauthenticated({});
  }

  private async refresh(): Promise<void> {
    if (!this.fetching && performance.now() >= this.nextFetchAt) {
      this.fetching = runOutsideRequest(() => this.fetch()).finally(() => (this.fetching = undefined));
    }
    if (this.fetching) await this.fetching;
    if (this.failure !== undefined) throw this.failure;
  }

  private async fetch(): Promise<void> {
    const startedAt = performance.now();
    try {
      const { asOf, sessions } = await this.fetchSince(this.asOf);
      for (const session of sessions) this.revoked.set(session, startedAt);
      for (const [session, listedAt] of this.revoked) {
        if (startedAt - listedAt > entryTtlMs) this.revoked.delete(session);
      }
      this.asOf = asOf;
      this.fetchedAt = startedAt;
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
      this.nextFetchAt = performance.now() + failureBackoffMs;
    }
  }
}
