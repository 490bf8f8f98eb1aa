import { endWithParent } from './end-with-parent.js';

/**
 * Resolves when this process must end: on SIGINT, SIGTERM or SIGHUP (the terminal was closed), or when its parent has
 * exited, because npm does not pass on every signal. Later signals are ignored, so that the process can shut down.
 */
export function interruption(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  endWithParent();
  return promise;
}
