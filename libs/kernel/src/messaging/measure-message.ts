import { stopwatch } from '#kernel/observability';
import { isWireFailure } from './wire-failure.js';

const durations = stopwatch('message_duration_seconds', 'How long a context takes to handle a message.', [
  'context',
  'pattern',
  'outcome',
]);

/** Measures the handling of one message; its outcome is `ok`, or the code of what it failed with. */
export async function measured<T>(context: string, pattern: string, handle: () => Promise<T>): Promise<T> {
  const start = performance.now();
  let outcome = 'ok';
  try {
    return await handle();
  } catch (error) {
    outcome = isWireFailure(error) ? error.code : 'platform.internal';
    throw error;
  } finally {
    durations.observe({ context, pattern, outcome }, (performance.now() - start) / 1_000);
  }
}
