import { AsyncLocalStorage } from 'node:async_hooks';
import { Unauthenticated } from '#contracts/definition';

/** The sessions that ended while access tokens of theirs may still be out. */
export interface Revocations {
  /** By the publisher's clock: what to ask from the next time. */
  readonly asOf: string;
  readonly sessions: readonly string[];
}

/** Milliseconds. */
const freshFor = 2_000;
const trustedFor = 60_000;
const failurePause = 1_000;
/** Longer than any access token lives. */
const keptFor = 2 * 3_600_000;
/** A list that all share is no part of the request that happens to find it old. */
const outsideAnyRequest = AsyncLocalStorage.snapshot();

/**
 * Every process reads for itself which sessions have ended, while it has tokens to check: soon after it happened, and
 * never later than 60 s. A list that cannot be read any more is trusted for as long, and then nobody is let in.
 */
export class RevocationList {
  /** Session → when it was last told of. */
  private readonly ended = new Map<string, number>();
  private asOf: string | undefined;
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;
  private failure: unknown;
  private pauseUntil = -Infinity;

  constructor(private readonly readSince: (since: string | undefined) => Promise<Revocations>) {}

  /**
   * @throws Unauthenticated when the session has ended
   * @throws whatever reading threw, when the list is too old to tell
   */
  async admit(sessionId: string): Promise<void> {
    const age = performance.now() - this.readAt;
    if (age >= trustedFor) await this.refresh();
    else if (age >= freshFor) this.refresh().catch(() => undefined);
    if (this.ended.has(sessionId)) throw new Unauthenticated({});
  }

  private async refresh(): Promise<void> {
    if (!this.reading && performance.now() >= this.pauseUntil) {
      this.reading = outsideAnyRequest(() => this.read()).finally(() => (this.reading = undefined));
    }
    if (this.reading) await this.reading;
    if (this.failure !== undefined) throw this.failure;
  }

  private async read(): Promise<void> {
    const startedAt = performance.now();
    try {
      const { asOf, sessions } = await this.readSince(this.asOf);
      for (const session of sessions) this.ended.set(session, startedAt);
      for (const [session, toldAt] of this.ended) {
        if (startedAt - toldAt > keptFor) this.ended.delete(session);
      }
      this.asOf = asOf;
      this.readAt = startedAt;
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
      this.pauseUntil = performance.now() + failurePause;
    }
  }
}
