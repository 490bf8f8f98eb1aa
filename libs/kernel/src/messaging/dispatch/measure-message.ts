import { stopwatch } from '#kernel/observability';
import { isWireFailure } from './wire-failure.js';

const durations = stopwatch('message_duration_seconds', 'How long a context takes to handle a message.', [
  'context',
  'pattern',
  'outcome',
]);

/** Measures the handling of one context's messages of one pattern. */
export class HandlingTimes {
  private ok: ReturnType<typeof durations.series> | undefined;

  constructor(
    private readonly context: string,
    private readonly pattern: string,
  ) {}

  /** One that began at that `performance.now()` has ended: as `ok`, or with the code of what it failed with. */
  add(begun: number, failure?: { readonly error: unknown }): void {
    const seconds = (performance.now() - begun) / 1_000;
    const { context, pattern } = this;
    if (failure) durations.observe({ context, pattern, outcome: outcomeOf(failure.error) }, seconds);
    else (this.ok ??= durations.series({ context, pattern, outcome: 'ok' })).add(seconds);
  }
}

function outcomeOf(error: unknown): string {
  return isWireFailure(error) ? error.code : 'platform.internal';
}
