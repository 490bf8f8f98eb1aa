import { histogram, type Metrics } from '#kernel/observability';
import { PayloadSamples } from './payload-samples.js';
import { isWireFailure } from './wire-failure.js';

const messageDurations = histogram('message_duration_seconds', 'Duration of message handling in seconds.', [
  'context',
  'pattern',
  'outcome',
]);

/** Records the durations and the payload sizes of one message pattern in one context. */
export class HandlerMetrics {
  private readonly durations;
  readonly payloads: PayloadSamples;
  private ok: { add(seconds: number): void } | undefined;

  constructor(
    private readonly context: string,
    private readonly pattern: string,
    metrics: Metrics,
  ) {
    this.durations = metrics.of(messageDurations);
    this.payloads = new PayloadSamples(context, pattern, metrics);
  }

  /**
   * Records a completed message; `startedAt` is a `performance.now()` value. The outcome label is `ok`, or the code of
   * the failure.
   */
  record(startedAt: number, failure?: { readonly error: unknown }): void {
    const seconds = (performance.now() - startedAt) / 1_000;
    const { context, pattern, durations } = this;
    if (failure) durations.observe({ context, pattern, outcome: outcomeLabel(failure.error) }, seconds);
    else (this.ok ??= durations.series({ context, pattern, outcome: 'ok' })).add(seconds);
  }
}

function outcomeLabel(error: unknown): string {
  return isWireFailure(error) ? error.code : 'platform.internal';
}
