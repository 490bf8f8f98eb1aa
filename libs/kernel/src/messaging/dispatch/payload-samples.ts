import { counter, type Metrics } from '#kernel/observability';

const labels = ['context', 'pattern'] as const;
const sampled = counter('message_sampled_total', 'Requests whose payload size was sampled.', labels);
const sampledBytes = counter(
  'message_sampled_bytes_total',
  'Size of the sampled requests and their replies as JSON, in bytes.',
  labels,
);

/** One of this many requests is measured. */
const interval = 256;

/** Measures the payloads of some requests of one pattern: what they would cost if they left the process. */
export class PayloadSamples {
  private requests = 0;
  private readonly counters;

  constructor(
    private readonly context: string,
    private readonly pattern: string,
    metrics: Metrics,
  ) {
    this.counters = { sampled: metrics.of(sampled), bytes: metrics.of(sampledBytes) };
  }

  record(payload: unknown, reply: unknown): void {
    if (this.requests++ % interval > 0) return;
    const { context, pattern } = this;
    const size = sizeOf(payload) + sizeOf(reply);
    this.counters.sampled.inc({ context, pattern });
    this.counters.bytes.inc({ context, pattern }, size);
  }
}

/** 0 for a value that cannot leave the process. */
function sizeOf(value: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '');
  } catch {
    return 0;
  }
}
