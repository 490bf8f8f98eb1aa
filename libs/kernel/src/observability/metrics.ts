import { Counter, Gauge, Registry, collectDefaultMetrics, type Metric } from 'prom-client';
import { Histogram } from './histogram.js';

/** The Prometheus registry of this process. */
const registry = new Registry();

export interface MetricDescription {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly labels: readonly string[];
}

/** Properties that every registered metric has but prom-client's types omit. */
interface RegisteredMetric {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly labelNames: readonly string[];
}

/** Creates a histogram of durations in seconds, which also yields rate and error count by label. */
export function histogram<Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[],
): Histogram<Label> {
  const created = new Histogram(name, help, labelNames);
  registry.registerMetric(created as unknown as Metric); // the registry only reads its name and calls get()
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

/** All registered metrics, sorted by name. */
export function listMetrics(): MetricDescription[] {
  const metrics = registry.getMetricsAsArray() as unknown as readonly RegisteredMetric[];
  return metrics
    .map(({ name, help, type, labelNames }) => ({ name, help, type, labels: [...labelNames] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const collectors = new Set<() => Promise<void>>();

/** Registers a collector that runs before each scrape. Returns a function that removes it. */
export function collectOnScrape(collect: () => Promise<void>): () => void {
  collectors.add(collect);
  return () => collectors.delete(collect);
}

/** Renders all metrics in Prometheus' text format. Where a collector fails, its gauges keep their last values. */
export async function readMetrics(): Promise<string> {
  if (!registry.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: registry });
  await Promise.allSettled([...collectors].map((collect) => collect()));
  return registry.metrics();
}

export const metricsFormat = registry.contentType;
