import { readStart } from '#registry';
import type { CountAndTime } from '../model/recording.js';
import { parseMetrics, type MetricSample } from './parse-metrics.js';

const timeoutMs = 2_000;
/** Many times the metrics of a process. */
const maxCharacters = 16_777_216;
/** The delay that Node.js reports includes the interval at which it is measured. */
const delayIntervalMs = 10;

/** Counters of a process since its start, except for the event-loop delay, which is that since the last scrape. */
export interface Scrape {
  readonly cpuSeconds: number;
  readonly loopDelayP99Ms: number;
  readonly messages: Readonly<Record<string, CountAndTime>>;
  readonly routes: Readonly<Record<string, CountAndTime>>;
  /** Method and route → requests by upper bound of their duration in seconds. */
  readonly buckets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Pattern → measured requests, and their bytes. */
  readonly payloads: Readonly<Record<string, { readonly count: number; readonly bytes: number }>>;
}

/**
 * Reads the metrics of a process; undefined if it does not respond with metrics. It may respond with anything: its address comes
 * from its own record. `token`: see OPERATOR_TOKEN.
 */
export async function scrape(url: string, token: string | undefined): Promise<Scrape | undefined> {
  try {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(new URL('/metrics', url), {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok || !response.body) return undefined;
    const text = await readStart(response.body.pipeThrough(new TextDecoderStream()), maxCharacters);
    return text.length > maxCharacters ? undefined : readScrape(parseMetrics(text));
  } catch {
    return undefined;
  }
}

export function readScrape(samples: readonly MetricSample[]): Scrape {
  const gaugeOf = (name: string): number => samples.find((each) => each.name === name)?.value ?? 0;
  const route = ({ labels }: MetricSample): string => `${labels['method']} ${labels['route']}`;
  const ofClients = samples.filter(({ labels }) => !/^\/(?:metrics|health)/.test(labels['route'] ?? ''));
  const counts = sumBy(samples, 'message_sampled_total', pattern);
  const bytes = sumBy(samples, 'message_sampled_bytes_total', pattern);
  return {
    cpuSeconds: gaugeOf('process_cpu_seconds_total'),
    loopDelayP99Ms: Math.max(0, gaugeOf('nodejs_eventloop_lag_p99_seconds') * 1_000 - delayIntervalMs),
    messages: workBy(samples, 'message_duration_seconds', pattern),
    routes: workBy(ofClients, 'http_request_duration_seconds', route),
    buckets: bucketsBy(ofClients, 'http_request_duration_seconds_bucket', route),
    payloads: Object.fromEntries(
      [...counts].map(([name, count]) => [name, { count, bytes: bytes.get(name) ?? 0 }]),
    ),
  };
}

/** Begins with the name of the context, which patterns of plain Nest modules such as `{"cmd":"count"}` lack. */
function pattern({ labels }: MetricSample): string {
  const name = labels['pattern']!;
  return /^[a-z][\w-]*\./.test(name) ? name : `${labels['context']}.${name}`;
}

function sumBy(
  samples: readonly MetricSample[],
  metric: string,
  key: (sample: MetricSample) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const sample of samples.filter(({ name }) => name === metric))
    sums.set(key(sample), (sums.get(key(sample)) ?? 0) + sample.value);
  return sums;
}

function workBy(
  samples: readonly MetricSample[],
  metric: string,
  key: (sample: MetricSample) => string,
): Record<string, CountAndTime> {
  const seconds = sumBy(samples, `${metric}_sum`, key);
  const counts = sumBy(samples, `${metric}_count`, key);
  return Object.fromEntries(
    [...counts].map(([name, count]) => [name, { count, seconds: seconds.get(name) ?? 0 }]),
  );
}

function bucketsBy(
  samples: readonly MetricSample[],
  metric: string,
  key: (sample: MetricSample) => string,
): Record<string, Record<string, number>> {
  const buckets: Record<string, Record<string, number>> = {};
  for (const sample of samples.filter(({ name }) => name === metric)) {
    const own = (buckets[key(sample)] ??= {});
    const le = sample.labels['le']!;
    own[le] = (own[le] ?? 0) + sample.value;
  }
  return buckets;
}
