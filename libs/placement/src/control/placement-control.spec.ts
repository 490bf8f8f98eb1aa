import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeDirectory } from '../testing/fake-directory.js';
import { monolith, orders, record, report } from '../testing/process-records.js';
import { PlacementChanged, PlacementNotApplied } from './errors.js';
import { PlacementControl } from './placement-control.js';
import { ramp } from './ramp.js';

let directory: FakeDirectory;
let control: PlacementControl;
let isReady: boolean;
const by = 'operator';

beforeEach(() => {
  directory = new FakeDirectory();
  isReady = true;
  control = new PlacementControl(directory, async () => (isReady ? undefined : 'not ready'));
});

const current = () => {
  const { from, to, percent, revision, changedBy } = directory.placements.get('orders')!;
  return { from, to, percent, revision, changedBy };
};

describe('changeShares', () => {
  it('gives a share to an app, and raises the revision with each change', async () => {
    await control.changeShares('orders', 'orders', 10, { by });
    expect(current()).toEqual({ from: 'monolith', to: 'orders', percent: 10, revision: 1, changedBy: by });
    await control.changeShares('orders', 'monolith', 25, { by });
    expect(current()).toMatchObject({ from: 'monolith', to: 'orders', percent: 75, revision: 2 });
  });

  it('continues after the highest revision that a process has applied, if Redis has lost the placement', async () => {
    directory.records = [record('monolith', monolith.hosts, { ...report, revisions: { orders: 8 } }), orders];
    directory.lagging = ['monolith'];
    await control.changeShares('orders', 'orders', 10, { by }).catch(() => undefined);
    expect(directory.placements.get('orders')!.revision).toBeGreaterThan(8);
  });

  it('ignores revisions of processes that neither host the context nor may store placements', async () => {
    const revisions = { orders: 900 };
    directory.records.push(record('products', ['products'], { ...report, revisions }));
    directory.lagging = ['products'];
    await control.changeShares('orders', 'orders', 10, { by });
    expect(current()).toMatchObject({ revision: 1 });
  });

  it('rejects an app whose name is too long for a placement', async () => {
    const rejected = control.forceShares('orders', { from: 'monolith', to: 'x'.repeat(201), percent: 0 }, by);
    await expect(rejected).rejects.toThrow('must have at most 200 printable characters');
  });

  it('lists every problem, and changes nothing', async () => {
    isReady = false;
    directory.records = [monolith, record('orders', ['orders'], { ...report, databases: {} })];
    const denied = await control
      .changeShares('orders', 'orders', 10, { by })
      .catch((error: Error) => error.message);
    expect(denied).toMatch(/did not respond to probe 1 .*\n.*reports no PostgreSQL database/);
    expect(directory.placements.size).toBe(0);
  });

  it('skips checks that are waived, but never the one of the database', async () => {
    isReady = false;
    await control.changeShares('orders', 'orders', 10, { by, waived: ['probes'] });
    const rejected = control.changeShares('orders', 'orders', 20, { by, waived: ['database'] });
    await expect(rejected).rejects.toThrow('Checks that cannot be waived: database.');
  });

  it('rejects a change that is based on another revision', async () => {
    await control.changeShares('orders', 'orders', 10, { by });
    const stale = control.changeShares('orders', 'orders', 50, { by, expected: 0 });
    await expect(stale).rejects.toBeInstanceOf(PlacementChanged);
    expect(current()).toMatchObject({ percent: 10, revision: 1 });
  });

  it('reverts the change if a process does not apply it', async () => {
    await control.changeShares('orders', 'orders', 10, { by });
    directory.lagging = ['orders'];
    const failed = control.changeShares('orders', 'orders', 50, { by });
    await expect(failed).rejects.toBeInstanceOf(PlacementNotApplied);
    await expect(failed).rejects.toThrow(
      'These processes have not applied the change within 2 s, so it was reverted: orders orders.',
    );
    expect(current()).toMatchObject({ percent: 10, revision: 3 });
  });

  it('after which it was reverted, keeps the shares that undoLastChange returns to', async () => {
    await control.changeShares('orders', 'orders', 10, { by });
    directory.lagging = ['orders'];
    await control.changeShares('orders', 'orders', 100, { by }).catch(() => undefined);
    await control.undoLastChange('orders', by);
    expect(current()).toMatchObject({ percent: 0 });
  });

  it('of the present share changes nothing, so that undoLastChange still returns to the shares before it', async () => {
    await control.changeShares('orders', 'orders', 10, { by });
    await control.changeShares('orders', 'orders', 10, { by });
    expect(current()).toMatchObject({ percent: 10, revision: 1 });
    await control.undoLastChange('orders', by);
    expect(current()).toMatchObject({ percent: 0 });
  });

  it('does not revert a change that another operator made while it waited', async () => {
    directory.lagging = ['orders'];
    const failed = control.changeShares('orders', 'orders', 50, {
      by,
      onStored: () =>
        void control.forceShares('orders', { from: 'monolith', to: 'orders', percent: 30 }, 'other'),
    });
    await expect(failed).rejects.toBeInstanceOf(PlacementChanged);
    expect(current()).toMatchObject({ percent: 30, revision: 2, changedBy: 'other' });
  });

  it('returns everything to the base app without checks', async () => {
    await control.changeShares('orders', 'orders', 100, { by });
    isReady = false;
    directory.silentMs = { orders: 3_000 };
    await control.changeShares('orders', 'monolith', 100, { by });
    expect(current()).toMatchObject({ percent: 0, revision: 2 });
  });

  it('rejects the gateway, an unknown context and an app that is the only one', async () => {
    const messageOf = (context: string, to: string) =>
      control.changeShares(context, to, 10, { by }).catch((error: Error) => error.message);
    expect(await messageOf('gateway', 'gateway')).toContain('The gateway cannot be placed');
    expect(await messageOf('reviews', 'reviews')).toBe('No running process hosts reviews.');
    expect(await messageOf('products', 'monolith')).toContain('Only monolith hosts products');
    expect(await messageOf('products', 'products')).toContain(
      'No running process of products hosts products',
    );
  });

  it('rejects a third app while two share the context', async () => {
    directory.records.push(record('other', ['orders']));
    await control.changeShares('orders', 'orders', 10, { by });
    await expect(control.changeShares('orders', 'other', 10, { by })).rejects.toThrow(
      'give it to one of them',
    );
    await control.changeShares('orders', 'orders', 100, { by });
    await control.changeShares('orders', 'other', 10, { by });
    expect(current()).toMatchObject({ from: 'orders', to: 'other', percent: 10 });
  });
});

describe('ramp', () => {
  const rampTo = (steps: readonly number[], countDeadLetters = async () => 0) =>
    ramp(control, 'orders', 'orders', { by, steps, holdMs: 10, countDeadLetters, onStep: () => {} });

  it('gives the context to the app in steps', async () => {
    expect(await rampTo([10, 50, 100])).toBeUndefined();
    expect(current()).toMatchObject({ percent: 100, revision: 3 });
  });

  it('restores the shares before it if more requests fail', async () => {
    directory.failingPercent = 2;
    expect(await rampTo([10, 50, 100])).toBe(
      'at 50 %: 2.0 % of the requests failed or were taken over (before: 0.0 %)',
    );
    expect(current()).toMatchObject({ percent: 0, revision: 3 });
  });

  it('restores the shares before it if an event becomes a dead letter', async () => {
    let calls = 0;
    expect(await rampTo([10, 100], async () => (++calls > 3 ? 1 : 0))).toMatch(
      /^at 1.+ %: 1 new dead letters$/,
    );
    expect(current()).toMatchObject({ percent: 0 });
  });

  it('restores the shares before it if a later step is denied', async () => {
    await control.changeShares('orders', 'orders', 10, { by });
    const onStep = () => void (isReady = false);
    const steps = [20, 50];
    const denied = ramp(control, 'orders', 'orders', {
      by,
      steps,
      holdMs: 10,
      countDeadLetters: async () => 0,
      onStep,
    });
    await expect(denied).rejects.toThrow('did not respond to probe 1');
    expect(current()).toMatchObject({ percent: 10 });
  });
});

describe('undoLastChange and returnToBaseApp', () => {
  beforeEach(async () => {
    await control.changeShares('orders', 'orders', 10, { by });
    await control.changeShares('orders', 'orders', 100, { by });
    isReady = false;
    directory.silentMs = { orders: 3_000 };
  });

  it('restore the shares before the last change, although the target app does not run', async () => {
    await control.undoLastChange('orders', by);
    expect(current()).toMatchObject({ percent: 10, revision: 3 });
  });

  it('return everything to the base app, although the target app does not run', async () => {
    await control.returnToBaseApp('orders', by);
    expect(current()).toMatchObject({ percent: 0, revision: 3 });
  });

  it('reject a context without a placement', async () => {
    await expect(control.undoLastChange('products', by)).rejects.toThrow(
      'products has no earlier placement.',
    );
    await expect(control.returnToBaseApp('products', by)).rejects.toThrow('`products` has no placement');
  });
});
