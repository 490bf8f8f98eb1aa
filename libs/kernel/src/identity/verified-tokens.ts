import type { Principal } from '#kernel/messaging';

/** Milliseconds. */
const keptFor = 30_000;
const capacity = 10_000;

/** Tokens verified a moment ago: one request's token is checked at the edge and again by each context it reaches. */
export class VerifiedTokens {
  private readonly entries = new Map<string, { readonly principal: Principal; readonly until: number }>();

  get(token: string): Principal | undefined {
    const entry = this.entries.get(token);
    if (!entry) return undefined;
    if (entry.until > Date.now()) return entry.principal;
    this.entries.delete(token);
    return undefined;
  }

  /** `expiresAt` in seconds since the epoch. */
  add(token: string, principal: Principal, expiresAt: number): void {
    const [oldest] = this.entries.keys();
    if (this.entries.size >= capacity && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(token, { principal, until: Math.min(Date.now() + keptFor, expiresAt * 1_000) });
  }
}
