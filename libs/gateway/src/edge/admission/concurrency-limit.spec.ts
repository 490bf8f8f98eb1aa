import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { measuredRoom } from './concurrency-limit.js';

/** Nothing else is done for that long, as often as that. */
async function stall(milliseconds: number, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    await pause(25);
  }
}

it('the room is a tenth while the process stalls, and all of it before and afterwards', async () => {
  const room = measuredRoom({ maxInFlight: 50, maxEventLoopDelayMs: 50 });
  const isCalm = (): Promise<void> => waitFor(() => expect(room()).toBe(50));
  await isCalm();
  await stall(300, 3);
  expect(room()).toBe(5);
  await isCalm();
  await stall(300, 3);
  expect(room()).toBe(5); // whatever was before
  await isCalm();
});

it('the room is not less for one long task', async () => {
  const room = measuredRoom({ maxInFlight: 50, maxEventLoopDelayMs: 200 });
  await pause(50);
  await stall(500, 1);
  await pause(600);
  expect(room()).toBe(50);
});
