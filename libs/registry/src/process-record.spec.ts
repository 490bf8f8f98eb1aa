import { describe, expect, it } from '@jest/globals';
import { parseRecords } from './process-record.js';

const valid = {
  name: 'orders',
  instance: 'i-1',
  version: '1.0.0',
  hosts: ['orders'],
  address: 'http://10.0.0.1:3000',
  startedAt: '2026-01-01T00:00:00.000Z',
  health: 'serving',
  inFlight: 0,
};
const parse = (record: unknown) =>
  parseRecords({
    modules: ['gateway', 'orders'],
    processes: [{ record: JSON.stringify(record), modules: ['orders'], expiresInMs: 1_000 }],
  });

describe('parseRecords', () => {
  it('keeps unknown fields, as newer versions have them', () => {
    const newer = {
      ...valid,
      address: null,
      contracts: 'a'.repeat(32),
      contractCheck: 'warn',
      placement: {},
      more: 1,
    };
    expect(parse(newer)).toEqual([{ record: newer, expiresInMs: 1_000 }]);
  });

  it('drops modules as whose host the process has not registered', () => {
    expect(parse({ ...valid, hosts: ['gateway', 'orders', 'other'] })[0]!.record.hosts).toEqual([
      'orders',
      'other',
    ]);
  });

  it('keeps a limited number of modules whose hashes were not read', () => {
    const others = Array.from({ length: 1_000 }, (_, n) => `other-${n}`);
    const [parsed] = parse({ ...valid, hosts: [...others, ...others, 'orders', 'orders'] });
    expect(parsed!.record.hosts).toEqual([...others.slice(0, 64), 'orders']);
  });

  it.each<[field: keyof typeof valid | 'contracts' | 'contractCheck' | 'placement', ...values: unknown[]]>([
    ['name', undefined, { toString: 1 }, 'a\u001b[2J', 'two\nlines', 'x'.repeat(201)],
    ['instance', 7],
    ['version', null],
    ['hosts', undefined, 'orders', [null], [{ toString: null }], ['orders:x']],
    ['address', undefined, 'nowhere', 'file:///etc/passwd', 7],
    ['startedAt', '', 'yesterday', 0],
    ['health', 'well', {}],
    ['inFlight', '1', null],
    ['contracts', 7, 'a\u001b[2J'],
    ['contractCheck', [{}], 'maybe'],
    ['placement', null, 'x'],
  ])('leaves out a record with a malformed %s', (field, ...values) => {
    for (const value of values) expect(parse({ ...valid, [field]: value })).toEqual([]);
  });

  it.each([null, [], 'text', 7])('leaves out %j', (record) => {
    expect(parse(record)).toEqual([]);
  });
});
