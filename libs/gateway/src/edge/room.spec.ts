import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { measuredRoom } from './room.js';

/** Nothing else is done for that long, again and again. */
async function stall(milliseconds: number, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    await pause(1);
  }
}

it('the room is a tenth while the process stalls, and all of it afterwards', async () => {
  const room = measuredRoom({ maxInFlight: 50, maxEventLoopDelayMs: 100 });
  expect(room()).toBe(50);
  await stall(200, 3);
  expect(room()).toBe(5);
  await pause(600);
  expect(room()).toBe(50);
});
