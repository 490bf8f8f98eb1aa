import { describe, expect, it } from '@jest/globals';
import { topologyTable } from './topology-table.js';

const record = {
  name: 'orders',
  instance: '01234567-89ab',
  version: '0.1.0',
  hosts: ['orders'],
  address: null,
  startedAt: '2026-01-01T00:00:00Z',
  health: 'serving',
  inFlight: 2,
} as const;

describe('topologyTable', () => {
  it('aligns one row per process in columns, with a contract check that is not enforced', () => {
    const gateway = {
      ...record,
      name: 'gateway',
      hosts: ['gateway'],
      address: 'http://127.0.0.1:3000',
      contracts: '9f86d081884c7d65',
      contractCheck: 'warn',
    } as const;
    expect(topologyTable([gateway, record], new Date('2026-01-01T02:00:00Z'))).toBe(
      [
        'process  instance  hosts    health   in flight  up  version  contracts              address',
        'gateway  01234567  gateway  serving  2          2h  0.1.0    9f86d081 (check warn)  http://127.0.0.1:3000',
        'orders   01234567  orders   serving  2          2h  0.1.0    -                      -',
      ].join('\n'),
    );
  });

  it.each([
    ['00:00:45', '45s'],
    ['00:12:30', '12m'],
    ['05:59:00', '5h'],
  ])('formats an uptime of %s as %s', (time, up) => {
    expect(topologyTable([record], new Date(`2026-01-01T${time}Z`))).toContain(`  ${up}  `);
  });

  it('returns a message for an empty registry', () => {
    expect(topologyTable([], new Date())).toBe('no processes found');
  });
});
