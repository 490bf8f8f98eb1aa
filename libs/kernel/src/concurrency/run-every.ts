/** Stops the timer. Resolves once a task in progress has finished, however long it takes. */
export type Stop = () => Promise<void>;

/**
 * Runs `task` every `intervalMs`, for the first time after one interval. A run is skipped while the previous one is in
 * progress. Rejections are passed to `onError`. The timer does not keep the process alive.
 */
export function runEvery(
  intervalMs: number,
  task: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Stop {
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    await task().catch(onError);
    running = undefined;
  };
  const timer = setInterval(() => {
    running ??= run();
  }, intervalMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
