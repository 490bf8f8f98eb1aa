import { Counter, Gauge, Registry, collectDefaultMetrics, type Metric } from 'prom-client';
import { Stopwatch } from './stopwatch.js';

/** What this process measures, for Prometheus. */
const registry = new Registry();

export interface MetricDescription {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly labels: readonly string[];
}

/** What every metric knows of itself; prom-client's types do not say so. */
interface Described {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly labelNames: readonly string[];
}

/** How long something takes, and with it how often it happens and how often it fails. */
export function stopwatch<Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[],
): Stopwatch<Label> {
  const created = new Stopwatch(name, help, labelNames);
  registry.registerMetric(created as unknown as Metric); // of which it asks no more than its name and values
  return created;
}

export function gauge<Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[] = [],
): Gauge<Label> {
  return new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
}

export function counter<Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[] = [],
): Counter<Label> {
  return new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });
}

/** By name. */
export function listMetrics(): MetricDescription[] {
  const described = registry.getMetricsAsArray() as unknown as readonly Described[];
  return described
    .map(({ name, help, type, labelNames }) => ({ name, help, type, labels: [...labelNames] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const beforeReading = new Set<() => Promise<void>>();

/** Calls `update` each time somebody is about to read the metrics. Returns what ends that. */
export function updateOnReading(update: () => Promise<void>): () => void {
  beforeReading.add(update);
  return () => beforeReading.delete(update);
}

/** In Prometheus' text format; what cannot be measured just now is as it was. */
export async function readMetrics(): Promise<string> {
  if (!registry.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: registry });
  await Promise.allSettled([...beforeReading].map((update) => update()));
  return registry.metrics();
}

export const metricsFormat = registry.contentType;
