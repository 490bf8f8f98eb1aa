import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { singleFlight } from './single-flight.js';

/** A shared computation whose runs end when the test calls their entry in `ends`. */
function shared(ttlMs?: number) {
  const ends: ((error?: Error) => void)[] = [];
  const call = singleFlight(
    () =>
      new Promise<number>((resolve, reject) =>
        ends.push((error) => (error ? reject(error) : resolve(ends.length))),
      ),
    ttlMs,
  );
  return { call, ends };
}

describe('singleFlight', () => {
  it('shares one run between concurrent calls and starts a new one afterwards', async () => {
    const { call, ends } = shared();
    const concurrent = [call(), call(), call()];
    ends[0]!();
    expect(await Promise.all(concurrent)).toEqual([1, 1, 1]);
    const next = call();
    ends[1]!();
    expect(await next).toBe(2);
  });

  it('reuses the result until its TTL expires', async () => {
    const { call, ends } = shared(50);
    const first = call();
    ends[0]!();
    expect([await first, await call()]).toEqual([1, 1]);
    await pause(60);
    void call();
    expect(ends).toHaveLength(2);
  });

  it('rejects all concurrent calls if the run fails, and starts a new run for the next call', async () => {
    const { call, ends } = shared();
    const concurrent = [call(), call()];
    ends[0]!(new Error('away'));
    expect(await Promise.allSettled(concurrent)).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    void call();
    expect(ends).toHaveLength(2);
  });
});
