import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { coalesce } from './coalesce.js';

/** A coalesced computation whose runs end when the test calls their entry in `ends`. */
function coalesced(ttlMs?: number) {
  const ends: ((error?: Error) => void)[] = [];
  const call = coalesce(
    () =>
      new Promise<number>((resolve, reject) =>
        ends.push((error) => (error ? reject(error) : resolve(ends.length))),
      ),
    ttlMs,
  );
  return { call, ends };
}

describe('coalesce', () => {
  it('shares one run between concurrent calls and starts a new one afterwards', async () => {
    const { call, ends } = coalesced();
    const concurrent = [call(), call(), call()];
    ends[0]!();
    expect(await Promise.all(concurrent)).toEqual([1, 1, 1]);
    const next = call();
    ends[1]!();
    expect(await next).toBe(2);
  });

  it('reuses the result until its TTL expires', async () => {
    const { call, ends } = coalesced(50);
    const first = call();
    ends[0]!();
    expect([await first, await call()]).toEqual([1, 1]);
    await pause(60);
    void call();
    expect(ends).toHaveLength(2);
  });

  it('rejects all concurrent calls if the run fails, and starts a new run for the next call', async () => {
    const { call, ends } = coalesced();
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
