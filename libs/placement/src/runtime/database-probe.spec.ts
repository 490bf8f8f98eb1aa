import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Databases } from '#kernel/persistence';
import { monolith, orders, registryOf } from '../testing/process-records.js';
import { DatabaseProbe } from './database-probe.js';
import { Placements } from './placements.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A process of the app orders beside others, with `ping` as the response of its databases. */
function startProbe(others: (typeof monolith)[], ping: (context: string) => Promise<void>) {
  const placements = new Placements();
  placements.update(registryOf([orders, ...others]), orders);
  const databases = { contexts: () => ['orders', 'products'], ping } as unknown as Databases;
  const probe = new DatabaseProbe(placements, databases);
  const pass = async (): Promise<readonly string[] | undefined> => {
    await probe.probe();
    await jest.advanceTimersByTimeAsync(1_000);
    return placements.describe().unresponsive;
  };
  return { pass };
}

describe('DatabaseProbe', () => {
  it('reports the database of a shared context from its first failure until it responds again', async () => {
    let isAway = true;
    const { pass } = startProbe([monolith], () =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(),
    );
    await pass();
    expect(await pass()).toEqual(['orders']);
    isAway = false;
    await pass();
    expect(await pass()).toEqual([]);
  });

  it('reports a database that takes longer than two seconds, and sends it one probe at a time', async () => {
    let probes = 0;
    const { pass } = startProbe([monolith], () => (probes++, new Promise(() => {})));
    expect([await pass(), await pass(), await pass(), await pass()]).toEqual([[], [], [], ['orders']]);
    expect(probes).toBe(1);
  });

  it('does not probe the databases of contexts that one app hosts', async () => {
    const probed: string[] = [];
    const { pass } = startProbe([], async (context) => void probed.push(context));
    await pass();
    expect(probed).toEqual([]);
  });
});
