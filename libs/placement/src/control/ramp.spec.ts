import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeDirectory } from '../testing/fake-directory.js';
import { PlacementChanged } from './errors.js';
import { PlacementControl } from './placement-control.js';
import { ramp, type RampOptions } from './ramp.js';

class LosableDirectory extends FakeDirectory {
  isUnavailable = false;

  override async read() {
    if (this.isUnavailable) throw new Error('Redis is not connected');
    return super.read();
  }
}

let directory: LosableDirectory;
let control: PlacementControl;

beforeEach(async () => {
  directory = new LosableDirectory();
  control = new PlacementControl(directory, async () => undefined);
  await control.changeShares('orders', 'orders', 5, { by: 'earlier' });
});

const start = (onStep: RampOptions['onStep'] = () => {}, options: Partial<RampOptions> = {}) =>
  ramp(control, 'orders', 'orders', {
    by: 'operator',
    steps: [10, 50],
    holdMs: 10,
    countDeadLetters: async () => 0,
    onStep,
    ...options,
  });
const current = () => {
  const { percent, changedBy, previous } = directory.placements.get('orders')!;
  return { percent, changedBy, previous: previous?.percent };
};
const restored = { percent: 5, changedBy: 'operator', previous: 0 };

describe('ramp', () => {
  it('restores the shares before it, and those that undoLastChange returns to, if requests fail', async () => {
    const reason = await start(() => void (directory.failingPercent = 100));
    expect(reason).toMatch(/^at 50 %: .* of the requests failed/);
    expect(current()).toEqual(restored);
  });

  it('restores them once Redis is available again', async () => {
    const failed = start(() => {
      directory.isUnavailable = true;
      setTimeout(() => (directory.isUnavailable = false), 100);
    });
    await expect(failed).rejects.toThrow('Redis is not connected');
    expect(current()).toEqual(restored);
  });

  it('restores them when it is interrupted', async () => {
    const interrupted = new AbortController();
    const reason = await start(() => interrupted.abort(), { signal: interrupted.signal });
    expect([reason, current()]).toEqual(['at 50 %: interrupted', restored]);
  });

  it.each([[[10, 50]], [[10]]])('of %j never overwrites the change of another operator', async (steps) => {
    const stopped = start(
      () => void control.forceShares('orders', { from: 'monolith', to: 'orders', percent: 30 }, 'other'),
      { steps, countDeadLetters: steps.length > 1 ? async () => 0 : deadLetterOfFirstStep },
    );
    await expect(stopped).rejects.toBeInstanceOf(PlacementChanged);
    expect(current()).toMatchObject({ percent: 30, changedBy: 'other' });
  });

  it('is denied without enough requests to compare with, and restores the shares if a step has too few', async () => {
    directory.requestsPerRead = 0;
    await expect(start()).rejects.toThrow('only 0 of 50 requests');
    expect(current()).toMatchObject({ percent: 5, changedBy: 'earlier' });
    directory.requestsPerRead = 100;
    const reason = await start(() => void (directory.requestsPerRead = 0));
    expect(reason).toContain('at 50 %: only 0 of 50 requests');
    expect(current()).toEqual(restored);
  });
});

/** A dead letter appears once the first step has been stored. */
async function deadLetterOfFirstStep(): Promise<number> {
  return directory.placements.get('orders')!.percent > 5 ? 1 : 0;
}
