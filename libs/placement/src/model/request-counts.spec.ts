import { describe, expect, it } from '@jest/globals';
import { RequestCounter, p99Of, requestsBetween, shareOf, totalOf } from './request-counts.js';

function counterWith(redirected: number, local: number, ms = 1): RequestCounter {
  const counter = new RequestCounter();
  for (let n = 0; n < redirected; n++) counter.record('target', ms, false);
  for (let n = 0; n < local; n++) counter.record('local', ms, false);
  return counter;
}

const copy = (counter: RequestCounter) => structuredClone({ ...counter });

describe('requestsBetween', () => {
  it('adds up the requests of all processes since the first reading, also of new processes', () => {
    const before = new Map([['one', copy(counterWith(5, 5))]]);
    const after = new Map([
      ['one', copy(counterWith(8, 6))],
      ['two', copy(counterWith(0, 2))],
    ]);
    const requests = requestsBetween(before, after);
    expect([totalOf(requests), shareOf(requests)]).toEqual([6, 50]);
  });
});

describe('p99Of', () => {
  it('is within a quarter above the 99th percentile', () => {
    const counter = counterWith(0, 980, 2);
    for (let n = 0; n < 20; n++) counter.record('local', 40, false);
    expect(p99Of(counter)).toBeGreaterThanOrEqual(40);
    expect(p99Of(counter)).toBeLessThan(50);
    expect(p99Of(new RequestCounter())).toBe(0);
  });
});

describe('shareOf', () => {
  it('is undefined without requests', () => {
    expect(shareOf(new RequestCounter())).toBeUndefined();
  });
});
