import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { adaptiveConcurrencyLimit } from './concurrency-limit.js';

/** Blocks the event loop for `milliseconds`, `times` times. */
async function stall(milliseconds: number, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    await pause(25);
  }
}

describe('adaptiveConcurrencyLimit', () => {
  it('is reduced to 10 % while the event loop is delayed, and restored afterwards', async () => {
    const limit = adaptiveConcurrencyLimit({ maxInFlight: 50, maxEventLoopDelayMs: 50 });
    const isRestored = (): Promise<void> => waitFor(() => expect(limit()).toBe(50));
    await isRestored();
    await stall(300, 3);
    expect(limit()).toBe(5);
    await isRestored();
    await stall(300, 3);
    expect(limit()).toBe(5); // regardless of earlier samples
    await isRestored();
  });

  it('is not reduced by a single long task', async () => {
    const limit = adaptiveConcurrencyLimit({ maxInFlight: 50, maxEventLoopDelayMs: 200 });
    await pause(50);
    await stall(500, 1);
    await pause(600);
    expect(limit()).toBe(50);
  });
});
