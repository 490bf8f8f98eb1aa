import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { OutgoingRequest, RequestTransport } from '#kernel/messaging';
import { Placement } from '../model/placement.js';
import { monolith, orders, record, registryOf, report } from '../testing/process-records.js';
import { reportOf } from '../model/process-report.js';
import { Placements } from './placements.js';

const placementOf = (percent: number, revision = 1): Placement =>
  new Placement(
    'orders',
    'monolith',
    'orders',
    percent,
    revision,
    '2026-01-01T00:00:00.000Z',
    'operator',
    null,
  );

const call: OutgoingRequest = {
  context: 'orders',
  pattern: 'orders.place',
  payload: {},
  headers: {},
  deadline: Infinity,
  idempotent: false,
};

/** The placements of a process of `self` after it has read the registry. */
function placementsReadBy(self: typeof monolith, ...registry: Parameters<typeof registryOf>): Placements {
  const placements = new Placements();
  placements.update(registryOf(...registry), self);
  return placements;
}

describe('without a placement', () => {
  it('a context that one app hosts is not shared, however many processes it has', () => {
    const placements = placementsReadBy(orders, [orders, { ...orders, instance: 'second' }]);
    expect([placements.isShared('orders'), placements.isActive('orders')]).toEqual([false, true]);
  });

  it('an app that starts beside the monolith is inactive, and the monolith stays active', () => {
    const isActive = [orders, monolith].map((self) =>
      placementsReadBy(self, [monolith, orders]).isActive('orders'),
    );
    expect(isActive).toEqual([false, true]);
  });

  it('an app is inactive from its first read, before it has registered itself', () => {
    expect(placementsReadBy(orders, [monolith]).isActive('orders')).toBe(false);
  });
});

describe('with a placement', () => {
  it.each([
    [0, 'monolith'],
    [49, 'monolith'],
    [50, 'orders'],
    [100, 'orders'],
  ])('of %i %%, only %s is active', (percent, active) => {
    for (const self of [monolith, orders]) {
      const placements = placementsReadBy(self, [monolith, orders], [placementOf(percent)]);
      expect(placements.isActive('orders')).toBe(self.name === active);
    }
  });

  it('only the target app reads the requests that are sent to it, even if it is inactive', () => {
    const reads = [monolith, orders].map((self) =>
      placementsReadBy(self, [monolith, orders], [placementOf(10)]).readsRedirectedRequests('orders'),
    );
    expect(reads).toEqual([false, true]);
  });

  it('a third app is inactive', () => {
    const third = record('other', ['orders']);
    expect(placementsReadBy(third, [monolith, orders, third], [placementOf(100)]).isActive('orders')).toBe(
      false,
    );
  });

  it('another app takes over from one that has been silent for 1.5 s, stops, or is gone', () => {
    const takesOver = (...[records, silentMs]: [(typeof orders)[], Record<string, number>?]) => {
      const placements = placementsReadBy(monolith, records, [placementOf(100)], silentMs);
      return [placements.isActive('orders'), placements.readsRedirectedRequests('orders')];
    };
    expect(takesOver([monolith, orders], { orders: 1_400 })).toEqual([false, false]);
    expect(takesOver([monolith, orders], { orders: 1_600 })).toEqual([true, true]);
    expect(takesOver([monolith, { ...orders, health: 'draining' }])).toEqual([true, true]);
    expect(takesOver([monolith])).toEqual([true, true]);
  });

  it('another app takes over from one whose database does not respond, which becomes inactive', () => {
    const unresponsive = (app: typeof orders) => ({
      ...app,
      placement: { ...report, unresponsive: ['orders'] },
    });
    const activeApps = (...registry: (typeof orders)[]) =>
      [monolith, orders]
        .filter((self) => {
          const placements = new Placements();
          const own = registry.find(({ name }) => name === self.name)!;
          placements.reportUnresponsive(reportOf(own)?.unresponsive ?? []);
          placements.update(registryOf(registry, [placementOf(100)]), self);
          return placements.isActive('orders');
        })
        .map(({ name }) => name);
    expect(activeApps(monolith, orders)).toEqual(['orders']);
    expect(activeApps(monolith, unresponsive(orders))).toEqual(['monolith']);
    expect(activeApps(unresponsive(monolith), unresponsive(orders))).toEqual(['monolith', 'orders']);
    expect(activeApps(unresponsive(monolith), orders)).toEqual(['orders']);
  });

  it('no requests are redirected to a target app that was rolled back to a version without placements', async () => {
    const old = { ...orders, placement: undefined };
    const placements = placementsReadBy(monolith, [monolith, old], [placementOf(100)]);
    const local: RequestTransport = { request: async () => 'local' };
    const remote: RequestTransport = { request: async () => 'remote' };
    expect(await placements.request(call, local, remote)).toBe('local');
    expect(placements.readsRedirectedRequests('orders')).toBe(true);
    const updated = placementsReadBy(
      monolith,
      [monolith, old, { ...orders, instance: 'new' }],
      [placementOf(100)],
    );
    expect(await updated.request(call, local, remote)).toBe('remote');
    expect(updated.readsRedirectedRequests('orders')).toBe(false);
  });

  it('a new revision replaces an older one, and not the other way round', () => {
    const placements = placementsReadBy(monolith, [monolith, orders], [placementOf(100, 2)]);
    placements.update(registryOf([monolith, orders], [placementOf(0, 1)]), monolith);
    expect(placements.describe().revisions).toEqual({ orders: 2 });
    placements.update(registryOf([monolith, orders], [placementOf(10, 3)]), monolith);
    expect(placements.describe().revisions).toEqual({ orders: 3 });
  });

  it('stays valid after Redis has lost it, and is returned to be restored', () => {
    const placements = placementsReadBy(orders, [monolith, orders], [placementOf(100, 7)]);
    const lost = placements.update(registryOf([monolith, orders]), orders);
    expect(lost).toEqual([{ context: 'orders', json: JSON.stringify(placementOf(100, 7)), revision: 7 }]);
    expect(placements.isActive('orders')).toBe(true);
    expect(placements.update(registryOf([monolith, orders], [placementOf(100, 7)]), orders)).toEqual([]);
  });

  it('is taken, after Redis has lost it, from the record of a process that hosts the context, and is returned to be restored', () => {
    const followed = placementsReadBy(orders, [monolith, orders], [placementOf(100, 7)]).describe();
    const restarted = placementsReadBy(monolith, [monolith, { ...orders, placement: followed }]);
    expect(restarted.isActive('orders')).toBe(false);
    const registry = registryOf([{ ...orders, placement: followed }]);
    expect(restarted.update(registry, monolith)).toMatchObject([{ context: 'orders', revision: 7 }]);
  });

  it.each([
    ['of a process that does not host the context', record('products', ['products']), []],
    ['while Redis has one', orders, [placementOf(0, 3)]],
  ])('is not taken from the record %s', (_, of, stored) => {
    const followed = { ...report, placements: [JSON.stringify(placementOf(100, 7))] };
    const placements = placementsReadBy(monolith, [monolith, orders, { ...of, placement: followed }], stored);
    expect(placements.isActive('orders')).toBe(true);
  });

  it('malformed ones in a record have no effect', () => {
    for (const malformed of [1, ['{', null, 2]]) {
      const placement = { ...report, placements: malformed };
      expect(placementsReadBy(monolith, [monolith, { ...orders, placement }]).describe().placements).toEqual(
        [],
      );
    }
  });

  it('is ignored if it is of an unknown context, of the gateway or of another context than its key, with one warning', () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const placements = new Placements();
    const json = (context: string) => JSON.stringify({ ...placementOf(10), context });
    const stored = new Map([
      ['unknown', json('unknown')],
      ['gateway', json('gateway')],
      ['products', json('orders')],
    ]);
    for (let read = 0; read < 3; read++)
      expect(placements.update({ ...registryOf([monolith]), placements: stored }, monolith)).toEqual([]);
    expect(placements.describe()).toMatchObject({ revisions: {}, placements: [] });
    expect(warn.mock.calls).toEqual([
      ['A placement in Redis is malformed or of an unknown context, and ignored'],
    ]);
    warn.mockRestore();
  });

  it('gives way to the stored one of the same revision, so that all processes agree', () => {
    const placements = placementsReadBy(monolith, [monolith, orders], [placementOf(100, 1)]);
    placements.update(registryOf([monolith, orders], [placementOf(0, 1)]), monolith);
    expect(JSON.parse(placements.describe().placements![0]!)).toMatchObject({ percent: 0 });
  });

  it('malformed placements have no effect', () => {
    const placements = new Placements();
    const registry = registryOf([monolith, orders]);
    placements.update({ ...registry, placements: new Map([['orders', '{']]) }, orders);
    expect(placements.describe().revisions).toEqual({});
  });
});

describe('over time', () => {
  afterEach(() => void jest.useRealTimers());

  it('a process that becomes inactive reads on for one second, until the other one has noticed', () => {
    jest.useFakeTimers();
    const placements = placementsReadBy(monolith, [monolith, orders]);
    placements.update(registryOf([monolith, orders], [placementOf(100)]), monolith);
    expect(placements.isActive('orders')).toBe(true);
    jest.advanceTimersByTime(900);
    placements.update(registryOf([monolith, orders], [placementOf(100)]), monolith);
    jest.advanceTimersByTime(200);
    expect(placements.isActive('orders')).toBe(false);
  });

  it('a process that could not read the registry for ten seconds leaves no work to others', () => {
    jest.useFakeTimers();
    const placements = placementsReadBy(orders, [monolith, orders]);
    jest.advanceTimersByTime(9_000);
    expect(placements.isActive('orders')).toBe(false);
    jest.advanceTimersByTime(1_500);
    expect(placements.isActive('orders')).toBe(true);
  });
});
