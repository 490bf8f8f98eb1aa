import type { Principal } from '#kernel/messaging';

const ttlMs = 30_000;
const maxEntries = 10_000;

/**
 * Cache of recently verified tokens: the token of a request is verified by the gateway and by each context that handles
 * it.
 */
export class VerifiedTokenCache {
  private readonly entries = new Map<string, { readonly principal: Principal; readonly expiresAt: number }>();

  get(token: string): Principal | undefined {
    const entry = this.entries.get(token);
    if (!entry) return undefined;
    if (entry.expiresAt > Date.now()) return entry.principal;
    this.entries.delete(token);
    return undefined;
  }

  /** `tokenExpiresAt` in seconds since the epoch. */
  add(token: string, principal: Principal, tokenExpiresAt: number): void {
    const [oldest] = this.entries.keys();
    if (this.entries.size >= maxEntries && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(token, { principal, expiresAt: Math.min(Date.now() + ttlMs, tokenExpiresAt * 1_000) });
  }
}
