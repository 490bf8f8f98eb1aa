import { describe, expect, it } from '@jest/globals';
import { Histogram, Registry, type Metric } from 'prom-client';
import { Stopwatch } from './stopwatch.js';

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const labelNames = ['pattern', 'outcome'] as const;
const about = { name: 'took_seconds', help: 'For this spec.' };

describe('a stopwatch', () => {
  it('is read as a histogram of prom-client is, to the letter', async () => {
    const [ours, theirs] = [new Registry(), new Registry()];
    const stopwatch = new Stopwatch(about.name, about.help, labelNames);
    ours.registerMetric(stopwatch as unknown as Metric);
    const histogram = new Histogram({ ...about, labelNames: [...labelNames], buckets, registers: [theirs] });
    expect(await ours.metrics()).toBe(await theirs.metrics());
    for (const pattern of ['a.b', 'a."c"'])
      for (const outcome of ['ok', 'a.refused', 'ok'])
        for (const seconds of [0, 0.0005, 0.001, 0.0011, 0.3, 10, 10.5]) {
          stopwatch.observe({ pattern, outcome }, seconds);
          histogram.observe({ pattern, outcome }, seconds);
        }
    expect(await ours.metrics()).toBe(await theirs.metrics());
  });

  it('knows what was measured under each value of each label apart', async () => {
    const stopwatch = new Stopwatch(about.name, about.help, labelNames);
    const labels = [
      ['a', 'b'],
      ['b', 'a'],
      ['ab', ''],
      ['', 'ab'],
    ].map(([pattern, outcome]) => ({
      pattern: pattern!,
      outcome: outcome!,
    }));
    for (const each of labels) stopwatch.observe(each, 1);
    expect(new Set(labels.map((each) => stopwatch.series(each))).size).toBe(labels.length);
  });
});
