import type { Principal } from '#kernel/messaging';

const ttlMs = 30_000;
const maxEntries = 10_000;

interface Entry {
  readonly principal: Principal;
  /** Seconds since the epoch. */
  readonly tokenExpiresAt: number;
  /** As `performance.now()`. */
  readonly staleAt: number;
}

/** Cache of recently verified tokens: the token of a request is verified by the gateway and by each context that handles it. */
export class VerifiedTokenCache {
  private readonly entries = new Map<string, Entry>();

  /** `nowMs` is the time by the clock of the signer. */
  get(token: string, nowMs: number): Principal | undefined {
    const entry = this.entries.get(token);
    if (!entry) return undefined;
    if (entry.staleAt > performance.now() && entry.tokenExpiresAt * 1_000 > nowMs) return entry.principal;
    this.entries.delete(token);
    return undefined;
  }

  /** `tokenExpiresAt` in seconds since the epoch. */
  add(token: string, principal: Principal, tokenExpiresAt: number): void {
    const [oldest] = this.entries.keys();
    if (this.entries.size >= maxEntries && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(token, { principal, tokenExpiresAt, staleAt: performance.now() + ttlMs });
  }
}
