import { describe, expect, it } from '@jest/globals';
import { PendingCall } from './pending-call.js';

function recordingCall() {
  const log: unknown[] = [];
  const request = {
    context: 'shop',
    pattern: 'shop.get',
    payload: {},
    headers: {},
    deadline: 0,
    idempotent: true,
  };
  const call = new PendingCall('1', request, {
    next: (value) => log.push(value),
    error: (error) => log.push(error),
    complete: (last) => log.push('complete', ...(last === undefined ? [] : [last])),
  });
  return { call, log };
}

describe('PendingCall', () => {
  it('ignores frames that arrive a second time', () => {
    const { call, log } = recordingCall();
    const frames = [
      { i: '1', v: 'a' },
      { i: '1', s: 1, v: 'b' },
      { i: '1', s: 2, z: 1 },
    ] as const;
    for (const frame of [...frames.slice(0, 2), ...frames]) call.receive(frame);
    expect(log).toEqual(['a', 'b', 'complete']);
  });

  it('completes with the value of a single-frame reply', () => {
    const { call, log } = recordingCall();
    call.receive({ i: '1', v: 'a', z: 1 });
    expect(log).toEqual(['complete', 'a']);
  });

  it('ends with an error frame', () => {
    const { call, log } = recordingCall();
    call.receive({ i: '1', e: 'broken', z: 1 });
    expect(log).toEqual(['broken']);
  });
});
