/** Does `work` every `ms` milliseconds, one at a time. What it throws goes to `onError`. Answers how to stop. */
export function every(
  ms: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => void {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await work().catch(onError);
    busy = false;
  }, ms);
  return () => clearInterval(timer);
}
