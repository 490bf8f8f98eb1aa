import { Semaphore } from '#kernel/concurrency';

/** Runs `job(0)` to `job(total - 1)` with limited concurrency and returns the results in this order. */
export function inParallel<T>(
  total: number,
  concurrency: number,
  job: (n: number) => Promise<T>,
): Promise<T[]> {
  const semaphore = new Semaphore(concurrency);
  return Promise.all(Array.from({ length: total }, (_, n) => semaphore.run(() => job(n))));
}
