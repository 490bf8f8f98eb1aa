import { describe, expect, it } from '@jest/globals';
import { Histogram as PromHistogram, Registry, type Metric } from 'prom-client';
import { Histogram } from './histogram.js';

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const labelNames = ['pattern', 'outcome'] as const;
const metric = { name: 'took_seconds', help: 'For this spec.' };

describe('Histogram', () => {
  it('is rendered exactly like a prom-client histogram', async () => {
    const [ours, theirs] = [new Registry(), new Registry()];
    const histogram = new Histogram(metric.name, metric.help, labelNames);
    ours.registerMetric(histogram as unknown as Metric);
    const reference = new PromHistogram({
      ...metric,
      labelNames: [...labelNames],
      buckets,
      registers: [theirs],
    });
    expect(await ours.metrics()).toBe(await theirs.metrics());
    for (const pattern of ['a.b', 'a."c"'])
      for (const outcome of ['ok', 'a.failed', 'ok'])
        for (const seconds of [0, 0.0005, 0.001, 0.0011, 0.3, 10, 10.5]) {
          histogram.observe({ pattern, outcome }, seconds);
          reference.observe({ pattern, outcome }, seconds);
        }
    expect(await ours.metrics()).toBe(await theirs.metrics());
  });

  it('keeps a separate series for each combination of label values', async () => {
    const histogram = new Histogram(metric.name, metric.help, labelNames);
    const labels = [
      ['a', 'b'],
      ['b', 'a'],
      ['ab', ''],
      ['', 'ab'],
    ].map(([pattern, outcome]) => ({
      pattern: pattern!,
      outcome: outcome!,
    }));
    for (const each of labels) histogram.observe(each, 1);
    expect(new Set(labels.map((each) => histogram.series(each))).size).toBe(labels.length);
  });
});
