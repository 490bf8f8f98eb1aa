import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import type { OutgoingRequest } from '#kernel/messaging';
import { RequestCounter } from '../model/request-counts.js';
import { sendByPlacement } from './send-by-placement.js';

const startMs = 10_000;
afterEach(() => void jest.restoreAllMocks());

const call = (idempotent: boolean): OutgoingRequest => ({
  context: 'orders',
  pattern: 'orders.place',
  payload: {},
  headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
  deadline: startMs + 1_000,
  idempotent,
});

const unreachable = (context: string, outcome: 'not-sent' | 'unknown') =>
  new Unreachable({ context, outcome });

/**
 * Sends a request of which the target app takes `percent`, and whose execution there fails with `error` after
 * `failsAfterMs`.
 */
async function send(percent: number, idempotent: boolean, error?: unknown, failsAfterMs = 0) {
  const counter = new RequestCounter();
  const clock = jest.spyOn(performance, 'now').mockReturnValue(startMs);
  const sent: (OutgoingRequest & { by: string })[] = [];
  const transport = (by: string, failure?: unknown) => ({
    request: async (request: OutgoingRequest) => {
      sent.push({ by, ...request });
      clock.mockReturnValue(startMs + failsAfterMs);
      if (failure !== undefined) throw failure;
      return by;
    },
  });
  const request = call(idempotent);
  const reply = await sendByPlacement(
    request,
    percent,
    counter,
    transport('local'),
    transport('target', error),
  ).catch((failure: unknown) => failure);
  return { reply, counter, sent, deadline: request.deadline };
}

describe('sendByPlacement', () => {
  it('executes a request here if it does not belong to the share of the target app', async () => {
    const { reply, counter } = await send(0, true);
    expect([reply, counter.local, counter.failed]).toEqual(['local', 1, 0]);
  });

  it('sends a request in the share of the target app there, marked as redirected', async () => {
    const { reply, counter, sent } = await send(100, false);
    expect([reply, counter.away]).toEqual(['target', 1]);
    expect(sent).toMatchObject([{ by: 'target', isRedirected: true }]);
  });

  it.each([
    ['that was not sent', false, unreachable('orders', 'not-sent')],
    ['that is idempotent and whose outcome is unknown', true, unreachable('orders', 'unknown')],
    ['that is idempotent and failed because of an outage', true, unreachable('products', 'not-sent')],
  ])('executes a request %s here, and counts a failure', async (_, idempotent, error) => {
    const { reply, counter, sent, deadline } = await send(100, idempotent, error);
    expect([reply, counter.local, counter.failed]).toEqual(['local', 1, 1]);
    expect(sent[1]).toMatchObject({ by: 'local', deadline });
  });

  it.each([
    ['an unknown outcome of a request that is not idempotent', false, unreachable('orders', 'unknown')],
    ['a request to another context that was not sent', false, unreachable('products', 'not-sent')],
    ['a declared failure', true, { code: 'orders.out-of-stock', kind: 'conflict' }],
  ])('returns %s', async (_, idempotent, error) => {
    const { reply, sent } = await send(100, idempotent, error);
    expect([reply, sent.length]).toEqual([error, 1]);
  });

  it('leaves half of the time for a second attempt: of a request that is not idempotent only if it is still unread', async () => {
    expect((await send(100, true)).sent[0]!).toMatchObject({ deadline: startMs + 500 });
    expect((await send(100, false)).sent[0]!).toMatchObject({
      deadline: startMs + 1_000,
      pickupDeadline: startMs + 500,
    });
  });

  it.each([
    ['that was not sent', false, unreachable('orders', 'not-sent')],
    ['that is idempotent', true, unreachable('orders', 'unknown')],
  ])('never executes a request %s here after its deadline', async (_, idempotent, error) => {
    const { reply, counter, sent } = await send(100, idempotent, error, 1_000);
    expect([reply, sent.length, counter.local]).toEqual([error, 1, 0]);
    expect((await send(100, idempotent, error, 999)).sent).toHaveLength(2);
  });
});
