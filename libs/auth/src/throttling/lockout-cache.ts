const ttlMs = 1_000;
const maxEntries = 10_000;

/**
 * Caches lockouts in memory, so that a flood of attempts on a locked subject is rejected without a database query each. A
 * lockout that another process lifts is noticed after the TTL of one second.
 */
export class LockoutCache {
  private readonly lockouts = new Map<
    string,
    { readonly retryAfterSeconds: number; readonly expiresAt: number }
  >();

  add(subject: string, retryAfterSeconds: number): void {
    const [oldest] = this.lockouts.keys();
    if (this.lockouts.size >= maxEntries && oldest !== undefined) this.lockouts.delete(oldest);
    this.lockouts.set(subject, { retryAfterSeconds, expiresAt: performance.now() + ttlMs });
  }

  /** The cached retry delay in seconds; 0 if the subject is not known to be locked. */
  retryAfterSeconds(subject: string): number {
    const lockout = this.lockouts.get(subject);
    if (!lockout) return 0;
    if (performance.now() < lockout.expiresAt) return lockout.retryAfterSeconds;
    this.lockouts.delete(subject);
    return 0;
  }
}
