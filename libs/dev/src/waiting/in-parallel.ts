/** Runs `job(0)` to `job(total - 1)` with limited concurrency and returns the results in this order. */
export async function inParallel<T>(
  total: number,
  concurrency: number,
  job: (n: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < total) {
      const n = next++;
      results[n] = await job(n);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}
