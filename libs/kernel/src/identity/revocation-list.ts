import { Unauthenticated } from '#contracts/definition';
import { SharedFetch } from './shared-fetch.js';

/** Revoked sessions whose access tokens may not have expired yet. */
export interface Revocations {
  /** Time of the list by the clock of the publisher: `since` of the next request. */
  readonly asOf: string;
  readonly sessions: readonly string[];
}

const refreshAfterMs = 2_000;
const maxAgeMs = 60_000;
/** Longer than the lifetime of any access token. */
const entryTtlMs = 2 * 3_600_000;

/**
 * List of revoked sessions, cached per process and refreshed on use every 2 s. If refreshing fails, the cached list is
 * used until it is 60 s old; after that all tokens are rejected.
 */
export class RevocationList {
  /** Session → when it was last listed, as `performance.now()`. */
  private readonly revoked = new Map<string, number>();
  private asOf: string | undefined;
  /** `asOf` in milliseconds since the epoch; undefined if it is no time. */
  private asOfMs: number | undefined;
  private fetchedAt = -Infinity;
  private readonly refresh = new SharedFetch(() => this.fetch(), 0);

  constructor(private readonly fetchSince: (since: string | undefined) => Promise<Revocations>) {}

  /**
   * @throws Unauthenticated if the session is revoked
   * @throws the error of the last fetch, if the list is older than 60 s
   */
  async assertNotRevoked(sessionId: string): Promise<void> {
    const age = performance.now() - this.fetchedAt;
    if (age >= maxAgeMs) await this.refresh.run();
    else if (age >= refreshAfterMs) this.refresh.run().catch(() => undefined);
    if (this.revoked.has(sessionId)) throw new Unauthenticated({});
  }

  /**
   * The time in milliseconds since the epoch by the clock of the publisher, also if the clock of this host is wrong or set.
   * By that of this host if the publisher gives no time. -Infinity before the first fetch.
   */
  now(): number {
    if (this.asOf === undefined) return -Infinity;
    return this.asOfMs === undefined ? Date.now() : this.asOfMs + performance.now() - this.fetchedAt;
  }

  private async fetch(): Promise<void> {
    const startedAt = performance.now();
    const { asOf, sessions } = await this.fetchSince(this.asOf);
    for (const session of sessions) this.revoked.set(session, startedAt);
    for (const [session, listedAt] of this.revoked) {
      if (startedAt - listedAt > entryTtlMs) this.revoked.delete(session);
    }
    this.asOf = asOf;
    this.asOfMs = Date.parse(asOf) || undefined;
    this.fetchedAt = startedAt;
  }
}
