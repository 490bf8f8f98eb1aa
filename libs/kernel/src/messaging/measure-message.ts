import { stopwatch } from '#kernel/observability';
import { watched } from './watched.js';
import { isWireFailure } from './wire-failure.js';

const durations = stopwatch('message_duration_seconds', 'How long a context takes to handle a message.', [
  'context',
  'pattern',
  'outcome',
]);

/** Measures the handling of one message; its outcome is `ok`, or the code of what it failed with. */
export function measured<T>(context: string, pattern: string, handle: () => Promise<T>): Promise<T> {
  const start = performance.now();
  return watched(handle, (failure) => {
    const outcome = failure ? outcomeOf(failure.error) : 'ok';
    durations.observe({ context, pattern, outcome }, (performance.now() - start) / 1_000);
  });
}

function outcomeOf(error: unknown): string {
  return isWireFailure(error) ? error.code : 'platform.internal';
}
