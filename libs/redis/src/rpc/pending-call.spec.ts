import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { PendingCall } from './pending-call.js';

afterEach(() => void jest.restoreAllMocks());

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
  it('recognises frames that arrive a second time', () => {
    const { call, log } = recordingCall();
    const frames = [
      { i: '1', v: 'a' },
      { i: '1', s: 1, v: 'b' },
      { i: '1', s: 2, z: 1 },
    ] as const;
    for (const frame of [...frames.slice(0, 2), ...frames]) if (call.isNext(frame)) call.receive(frame);
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

describe('the failure of a reply', () => {
  const failure = {
    code: 'shop.sold-out',
    kind: 'conflict',
    message: 'Only 10 left.',
    details: { left: 10 },
  };
  const receive = (error: unknown) => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const { call, log } = recordingCall();
    call.receive({ i: '1', e: error, z: 1 });
    return { received: log, logged: logged.mock.calls };
  };

  it.each<unknown>([
    failure,
    { ...failure, httpStatus: 410, traceId: 'earlier-trace', replayed: true, added: 1 },
    { ...failure, code: 'shop.v2.Sold_out', kind: 'gone' },
    { ...failure, code: 'SOLD_OUT' },
    { ...failure, details: { retryAfterSeconds: 0 } },
    { ...failure, details: { retryAfterSeconds: '30' } },
    { ...failure, details: { retryAfterSeconds: null } },
    { status: 'error', message: 'Internal server error' },
    'broken',
  ])('is passed on if it is valid, of another version, or of a plain Nest handler: %j', (error) => {
    expect(receive(error)).toEqual({ received: [error], logged: [] });
  });

  it.each<unknown>([
    null,
    ...[
      { code: 5 },
      { code: '' },
      { code: 'shop.sold\r\nout' },
      { code: `shop.${'x'.repeat(100)}` },
      { kind: null },
      { kind: 'x'.repeat(101) },
      { message: { text: 'x' } },
      { message: 'x'.repeat(100_001) },
      { httpStatus: 399 },
      { httpStatus: 600 },
      { httpStatus: '422' },
      { httpStatus: null },
      { details: null },
      { details: 5 },
      { details: [] },
      { traceId: 5 },
      { traceId: 'x\r\n' },
      { replayed: 1 },
    ].map((malformed) => ({ ...failure, ...malformed })),
  ])('is an internal failure, logged once with the context, if it is malformed (case %#)', (error) => {
    const { received, logged } = receive(error);
    expect(received).toMatchObject([{ code: 'platform.internal', kind: 'internal', details: {} }]);
    expect(logged).toEqual([
      [{ context: 'shop', pattern: 'shop.get' }, 'Reply contains a malformed failure'],
    ]);
  });
});
