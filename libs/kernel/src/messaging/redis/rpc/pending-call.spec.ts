import { expect, it } from '@jest/globals';
import { OpenCall } from './pending-call.js';

function received() {
  const log: unknown[] = [];
  const call = new OpenCall(1, 'kiosk', {
    next: (value) => log.push(value),
    error: (error) => log.push(error),
    complete: (last) => log.push('complete', ...(last === undefined ? [] : [last])),
  });
  return { call, log };
}

it('an answer that arrives twice is received once', () => {
  const { call, log } = received();
  const frames = [
    { i: 1, v: 'a' },
    { i: 1, s: 1, v: 'b' },
    { i: 1, s: 2, z: 1 },
  ] as const;
  for (const frame of [...frames.slice(0, 2), ...frames]) call.receive(frame);
  expect(log).toEqual(['a', 'b', 'complete']);
});

it('the only value of an answer comes with its end', () => {
  const { call, log } = received();
  call.receive({ i: 1, v: 'a', z: 1 });
  expect(log).toEqual(['complete', 'a']);
});

it('an error ends the answer', () => {
  const { call, log } = received();
  call.receive({ i: 1, e: 'broken', z: 1 });
  expect(log).toEqual(['broken']);
});
