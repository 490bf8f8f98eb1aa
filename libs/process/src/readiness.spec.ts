import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { MessageRouter, WorkPlacement } from '#kernel/messaging';
import { ProcessState } from '#kernel/observability';
import type { Databases } from '#kernel/persistence';
import { Readiness } from './readiness.js';

/** Readiness of a process without contexts that calls orders. Each entry of `pongs` completes one ping of orders. */
function createReadiness(placement?: Pick<WorkPlacement, 'isActive'>) {
  const pongs: (() => void)[] = [];
  const state = new ProcessState();
  const databases = { contexts: () => [] } as unknown as Databases;
  const router = {
    remoteDependencies: () => ['orders'],
    ping: () => new Promise<void>((resolve) => pongs.push(resolve)),
  } as unknown as MessageRouter;
  return { state, pongs, readiness: new Readiness(state, databases, router, null, placement) };
}

describe('Readiness', () => {
  it('shares one check between concurrent calls and reuses its result briefly', async () => {
    const { state, pongs, readiness } = createReadiness();
    state.markServing('http://127.0.0.1:1');
    const concurrent = [readiness.unreadyReasons(), readiness.unreadyReasons(), readiness.unreadyReasons()];
    expect(pongs).toHaveLength(1);
    pongs[0]!();
    expect(await Promise.all(concurrent)).toEqual([[], [], []]);
    expect(await readiness.unreadyReasons()).toEqual([]);
    expect(pongs).toHaveLength(1);
    await pause(250);
    void readiness.unreadyReasons();
    expect(pongs).toHaveLength(2);
    pongs[1]!();
  });

  it('is lost when the process starts draining, also for a check that is still running', async () => {
    const { state, pongs, readiness } = createReadiness();
    state.markServing('http://127.0.0.1:1');
    const running = readiness.unreadyReasons();
    state.markDraining();
    pongs[0]!();
    expect([await running, await readiness.unreadyReasons()]).toEqual(
      Array.from({ length: 2 }, () => ['this process is not serving']),
    );
  });

  it('includes the problems that parts of the process report', async () => {
    const { state, pongs, readiness } = createReadiness();
    state.markServing('http://127.0.0.1:1');
    state.report('products', 'no events');
    const missing = readiness.unreadyReasons();
    pongs[0]!();
    expect(await missing).toEqual(['no events']);
  });

  it('ignores reported problems of a context while another app does its work', async () => {
    const { state, pongs, readiness } = createReadiness({ isActive: (context) => context !== 'products' });
    state.markServing('http://127.0.0.1:1');
    state.report('products', 'no events');
    const missing = readiness.unreadyReasons();
    pongs[0]!();
    expect(await missing).toEqual([]);
  });

  it('reports a read-only database that responded to a ping after the check had ended', async () => {
    const pings: ((error: Error) => void)[] = [];
    const databases = {
      contexts: () => ['orders'],
      ping: () => new Promise<void>((_resolve, reject) => pings.push(reject)),
      hasRespondedSince: () => Promise.resolve(true),
    } as unknown as Databases;
    const state = new ProcessState();
    const router = { remoteDependencies: () => [] } as unknown as MessageRouter;
    const readiness = new Readiness(state, databases, router, null);
    state.markServing('http://127.0.0.1:1');
    expect(await readiness.unreadyReasons()).toEqual([]);
    pings[0]!(Object.assign(new Error('the database is read-only'), { code: '25006' }));
    await pause(250);
    expect(await readiness.unreadyReasons()).toEqual([
      'the database of orders does not respond to writes: it is read-only',
    ]);
  });
});
