import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry, collectDefaultMetrics, type Metric } from 'prom-client';
import { Histogram } from './histogram.js';

/** A declared metric. It holds no values: each application has its own instance, see `Metrics.of`. */
export interface MetricDefinition<M extends object = object> {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly labelNames: readonly string[];
  readonly create: () => M;
}

/** Filled while modules are loaded, like the metadata of decorators. */
const declared: MetricDefinition[] = [];

/** All declared metrics, sorted by name. */
export function declaredMetrics(): readonly MetricDefinition[] {
  return declared.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function declare<M extends object>(definition: MetricDefinition<M>): MetricDefinition<M> {
  declared.push(definition);
  return definition;
}

/** Declares a histogram of durations in seconds, which also yields rate and error count by label. */
export function histogram<Label extends string>(name: string, help: string, labelNames: readonly Label[]) {
  const create = (): Histogram<Label> => new Histogram(name, help, labelNames);
  return declare({ type: 'histogram', name, help, labelNames, create });
}

export function gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) {
  const create = (): Gauge<Label> => new Gauge({ name, help, labelNames: [...labelNames], registers: [] });
  return declare({ type: 'gauge', name, help, labelNames, create });
}

export function counter<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) {
  const create = (): Counter<Label> =>
    new Counter({ name, help, labelNames: [...labelNames], registers: [] });
  return declare({ type: 'counter', name, help, labelNames, create });
}

/** The metrics of one application. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly instances = new Map<MetricDefinition, object>();
  private readonly collectors = new Set<() => Promise<void>>();

  /** Value of the `Content-Type` header of `read()`. */
  readonly format = this.registry.contentType;

  /** This application's instance of a metric. */
  of<M extends object>(definition: MetricDefinition<M>): M {
    let metric = this.instances.get(definition) as M | undefined;
    if (!metric) {
      this.instances.set(definition, (metric = definition.create()));
      this.registry.registerMetric(metric as Metric); // our Histogram too: the registry only reads its name and calls get()
    }
    return metric;
  }

  /** Registers a collector that runs before each scrape. Returns a function that removes it. */
  collectOnScrape(collect: () => Promise<void>): () => void {
    this.collectors.add(collect);
    return () => this.collectors.delete(collect);
  }

  /** Renders all metrics in Prometheus' text format. Where a collector fails, its gauges keep their last values. */
  async read(): Promise<string> {
    if (!this.registry.getSingleMetric('process_cpu_seconds_total'))
      collectDefaultMetrics({ register: this.registry });
    for (const each of declared) this.of(each);
    await Promise.allSettled([...this.collectors].map((collect) => collect()));
    return this.registry.metrics();
  }
}
