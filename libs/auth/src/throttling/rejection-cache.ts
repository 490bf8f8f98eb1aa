const ttlMs = 1_000;
const maxEntries = 10_000;

/**
 * Caches in memory which keys are rejected, so that a flood of attempts is rejected without a database query each. That
 * another process has lifted a rejection is noticed after the TTL of one second.
 */
export class RejectionCache {
  private readonly rejections = new Map<
    string,
    { readonly retryAfterSeconds: number; readonly expiresAt: number }
  >();

  add(key: string, retryAfterSeconds: number): void {
    const [oldest] = this.rejections.keys();
    if (this.rejections.size >= maxEntries && oldest !== undefined) this.rejections.delete(oldest);
    this.rejections.set(key, { retryAfterSeconds, expiresAt: performance.now() + ttlMs });
  }

  /** The cached retry delay in seconds; 0 if no rejection of the key is cached. */
  retryAfterSeconds(key: string): number {
    const rejection = this.rejections.get(key);
    if (!rejection) return 0;
    if (performance.now() < rejection.expiresAt) return rejection.retryAfterSeconds;
    this.rejections.delete(key);
    return 0;
  }
}
