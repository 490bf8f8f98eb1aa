/** Nothing begins any more; resolves once what is under way has ended, however that takes. */
export type Stop = () => Promise<void>;

/**
 * Does `work` every `ms` milliseconds, for the first time after as many. A turn that comes while the last one is still
 * under way is left out. What it rejects with goes to `onError`. Keeps no process alive.
 */
export function every(ms: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Stop {
  let underWay: Promise<void> | undefined;
  const turn = async (): Promise<void> => {
    await work().catch(onError);
    underWay = undefined;
  };
  const timer = setInterval(() => {
    underWay ??= turn();
  }, ms).unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
