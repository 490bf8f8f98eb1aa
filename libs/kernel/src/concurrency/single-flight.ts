/**
 * Concurrent calls share one run of `compute`, and its result is reused for `ttlMs` milliseconds
 * after it has ended. A failure is shared and reused in the same way.
 */
export function singleFlight<T>(compute: () => Promise<T>, ttlMs = 0): () => Promise<T> {
  let current: Promise<T> | undefined;
  const clear = (): void => void (current = undefined);
  const expire = (): void => (ttlMs > 0 ? void setTimeout(clear, ttlMs).unref() : clear());
  return () => (current ??= compute().finally(expire));
}
