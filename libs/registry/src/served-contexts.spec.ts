import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServedContexts } from './served-contexts.js';
import type { ProcessRecord } from './process-record.js';

const record = (health: ProcessRecord['health'] = 'serving'): ProcessRecord => ({
  name: 'orders',
  instance: '1',
  version: '1',
  hosts: ['orders'],
  address: null,
  startedAt: '',
  health,
  inFlight: 0,
});

describe('ServedContexts', () => {
  let availability: ServedContexts;
  beforeEach(() => {
    availability = new ServedContexts();
  });

  /** Observes the same processes once per second. */
  function observeEverySecond(from: number, to: number, ...records: ProcessRecord[]): void {
    for (let second = from; second <= to; second++) availability.observe(records, second * 1_000);
  }

  it('reports as unavailable, after five seconds of observation, a context that was never seen', () => {
    expect(availability.isAvailable('orders', 100_000)).toBe(true);
    observeEverySecond(100, 104);
    expect(availability.isAvailable('orders', 104_500)).toBe(true);
    observeEverySecond(105, 105);
    expect(availability.isAvailable('orders', 105_000)).toBe(false);
  });

  it('reports a context that restarts within five seconds as available', () => {
    observeEverySecond(0, 20, record());
    observeEverySecond(21, 24);
    expect(availability.isAvailable('orders', 24_900)).toBe(true);
    observeEverySecond(25, 25, record());
    expect(availability.isAvailable('orders', 29_000 - 1_000)).toBe(true);
  });

  it('counts only serving processes', () => {
    observeEverySecond(0, 6, record('draining'), record('starting'));
    expect(availability.isAvailable('orders', 6_000)).toBe(false);
    observeEverySecond(7, 7, record());
    expect(availability.isAvailable('orders', 7_000)).toBe(true);
  });

  it('concludes nothing from a time without records', () => {
    observeEverySecond(0, 10, record());
    expect(availability.isAvailable('orders', 60_000)).toBe(true);
    observeEverySecond(60, 64);
    expect(availability.isAvailable('orders', 64_000)).toBe(true);
    observeEverySecond(65, 65);
    expect(availability.isAvailable('orders', 65_000)).toBe(false);
  });

  it('remembers no contexts that have been unavailable for five seconds', () => {
    for (let second = 0; second < 100; second++)
      availability.observe([{ ...record(), hosts: [`fake-${second}`] }], second * 1_000);
    expect((Reflect.get(availability, 'lastSeenAt') as Map<string, number>).size).toBeLessThanOrEqual(5);
  });
});
