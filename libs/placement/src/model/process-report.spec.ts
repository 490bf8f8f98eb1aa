import { describe, expect, it } from '@jest/globals';
import { monolith, record, report } from '../testing/process-records.js';
import { reportOf } from './process-report.js';

describe('reportOf', () => {
  it('returns the report of a process', () => {
    expect(reportOf(monolith)).toEqual(report);
    const requests = { orders: { away: 1, local: 2, failed: 0, latencies: { 3: 4 } } };
    const more = { ...report, requests, placements: ['{}'], unresponsive: ['orders'], more: {} };
    expect(reportOf(record('orders', ['orders'], more))).toEqual(more);
  });

  it.each<[field: string, ...values: unknown[]]>([
    ['version', undefined, '1'],
    ['revisions', undefined, [], { orders: '1' }],
    ['requests', null, { orders: null }, { orders: { away: 1 } }],
    ['databases', 5, { orders: {} }, { orders: null }, { '\u009b2J': report.databases['orders'] }],
    ['settings', undefined, { A: 1 }],
    ['placements', 5, [1, null, {}]],
    ['storing', 'orders'],
    ['unresponsive', 5, [null]],
    ['poolMax', 'many'],
  ])('returns undefined for a malformed %s', (field, ...values) => {
    for (const value of values)
      expect(reportOf(record('orders', ['orders'], { ...report, [field]: value }))).toBeUndefined();
  });
});
