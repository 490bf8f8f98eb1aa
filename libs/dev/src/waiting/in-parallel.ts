/** Runs `job(0)` to `job(total - 1)`, never more than `width` at once; answers in order. */
export async function inParallel<T>(
  total: number,
  width: number,
  job: (n: number) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < total) {
      const n = next++;
      answers[n] = await job(n);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return answers;
}
