import { Unauthenticated } from '#contracts/definition';
import { SharedFetch } from './shared-fetch.js';

/** Revoked sessions whose access tokens may not have expired yet: all, or a page of them. */
export interface Revocations {
  /** Time of the list by the clock of the publisher: `since` of the next request. */
  readonly asOf: string;
  /** `since` of the request for the next page. Absent on the last page. */
  readonly next?: string;
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
    const asOfMs = Date.parse(this.asOf);
    return Number.isNaN(asOfMs) ? Date.now() : asOfMs + performance.now() - this.fetchedAt;
  }

  private async fetch(): Promise<void> {
    let page: Revocations | undefined;
    let startedAt: number;
    do {
      startedAt = performance.now();
      page = await this.fetchSince(page?.next ?? this.asOf);
      for (const session of page.sessions) this.revoked.set(session, startedAt);
    } while (page.next !== undefined);
    for (const [session, listedAt] of this.revoked)
      if (startedAt - listedAt > entryTtlMs) this.revoked.delete(session);
    this.asOf = page.asOf;
    this.fetchedAt = startedAt;
  }
}
