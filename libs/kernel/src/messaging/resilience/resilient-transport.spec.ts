import { describe, expect, it, jest } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Subscriber } from 'rxjs';
import { Unreachable } from '#contracts/definition';
import { Metrics } from '#kernel/observability';
import { pingPattern, type OutgoingRequest } from '../transport/request-transport.js';
import { waitFor } from '#dev';
import type { CallOptions } from './call-options.js';
import { ResilientTransport } from './resilient-transport.js';

const settings: CallOptions = {
  maxConcurrent: 1_000,
  maxQueued: 0,
  maxRetries: 0,
  retryDelayMs: 5,
  breakerSilenceMs: 50,
  breakerPauseMs: 50,
};
let contexts = 0;
Logger.overrideLogger(false);

/** Uses new metrics and a new context name for each test. */
function createTransport(
  handle: (attempt: number, call: OutgoingRequest) => unknown,
  overrides: Partial<CallOptions> = {},
) {
  const context = `shop-${++contexts}`;
  const sent: OutgoingRequest[] = [];
  const transport = {
    request: async (call: OutgoingRequest): Promise<unknown> => {
      try {
        const reply = await handle(sent.push(call), call);
        if (!call.replySubscriber?.closed) call.onReply?.();
        return reply;
      } catch (error) {
        const isReply = !(error instanceof Unreachable) || error.details.context !== context;
        if (isReply && !(error instanceof TypeError)) call.onReply?.();
        throw error;
      }
    },
  };
  const clients: string[] = [];
  const metrics = new Metrics();
  const resilient = new ResilientTransport(
    transport,
    { ...settings, ...overrides },
    metrics,
    () => clients.at(-1) ?? '',
  );
  const call = (properties: Partial<OutgoingRequest> = {}) =>
    resilient.request({
      context,
      pattern: `${context}.buy`,
      payload: {},
      headers: {},
      deadline: performance.now() + 1_000,
      idempotent: false,
      ...properties,
    });
  /** Calls for a client network. */
  const callFor = (client: string, properties?: Partial<OutgoingRequest>): Promise<unknown> => {
    clients.push(client);
    try {
      return call(properties);
    } finally {
      clients.pop();
    }
  };
  const fail = (outcome: 'not-sent' | 'unknown', unreachable = context): never => {
    throw new Unreachable({ context: unreachable, outcome });
  };
  const metric = async (name: string, labels = ''): Promise<number> => {
    const line = (await metrics.read())
      .split('\n')
      .find((each) => each.startsWith(`${name}{context="${context}"${labels}}`));
    return Number(line?.split(' ').at(-1));
  };
  return { context, sent, call, callFor, fail, metric };
}

const notSent = (context: string) => ({ details: { context, outcome: 'not-sent' } });

describe('ResilientTransport retry', () => {
  it('retries any call that was not sent', async () => {
    const { call, fail, sent, metric } = createTransport(
      (attempt) => (attempt < 3 ? fail('not-sent') : 'sold'),
      {
        maxRetries: 4,
      },
    );
    expect(await call()).toBe('sold');
    expect([sent.length, await metric('remote_call_retries_total')]).toEqual([3, 2]);
  });

  it('retries no call after its read deadline', async () => {
    const { call, fail, sent, context } = createTransport(() => fail('not-sent'), { maxRetries: 4 });
    await expect(call({ pickupDeadline: performance.now() })).rejects.toMatchObject(notSent(context));
    expect(sent).toHaveLength(1);
  });

  it('retries a call with unknown outcome only if it is idempotent', async () => {
    const idempotent = createTransport((attempt) => (attempt < 2 ? idempotent.fail('unknown') : 'seen'), {
      maxRetries: 4,
    });
    expect(await idempotent.call({ idempotent: true })).toBe('seen');
    const other = createTransport(() => other.fail('unknown'), { maxRetries: 4 });
    await expect(other.call()).rejects.toMatchObject({ details: { outcome: 'unknown' } });
    expect([idempotent.sent.length, other.sent.length]).toEqual([2, 1]);
  });

  it('reports an unknown outcome if an earlier attempt had one, although the last attempt was not sent', async () => {
    const { context, call, fail, sent } = createTransport(
      (attempt) => fail(attempt === 1 ? 'unknown' : 'not-sent'),
      { maxRetries: 2 },
    );
    await expect(call({ idempotent: true })).rejects.toMatchObject({
      details: { context, outcome: 'unknown' },
    });
    expect(sent).toHaveLength(3);
  });

  it('does not retry if the delay would end after the deadline', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    const { call, fail, sent } = createTransport(
      () => {
        now += 249.9;
        return fail('not-sent');
      },
      { maxRetries: 20 },
    );
    try {
      await expect(call({ deadline: 1_000 })).rejects.toBeInstanceOf(Unreachable);
    } finally {
      clock.mockRestore();
    }
    expect(sent).toHaveLength(4);
  });

  it('retries at most maxRetries times', async () => {
    const { call, fail, sent } = createTransport(() => fail('not-sent'), { maxRetries: 2 });
    await expect(call()).rejects.toBeInstanceOf(Unreachable);
    expect(sent).toHaveLength(3);
  });

  it('does not retry when the context replies that another context is unreachable', async () => {
    const { call, fail, sent, metric } = createTransport(() => fail('not-sent', 'elsewhere'), {
      maxRetries: 4,
    });
    for (let calls = 1; calls <= 30; calls++)
      await expect(call()).rejects.toMatchObject(notSent('elsewhere'));
    expect([sent.length, await metric('remote_breaker_state')]).toEqual([30, 0]);
  });
});

describe('ResilientTransport circuit breaker', () => {
  it('opens when calls get no reply, becomes half-open for a single call, and closes when that succeeds', async () => {
    let isUnavailable = true;
    let probes = 0;
    const { context, call, fail, sent, metric } = createTransport(async () => {
      if (isUnavailable) return fail('unknown');
      probes++;
      await delay(60);
      return 'sold';
    });
    for (let calls = 1; calls <= 10; calls++)
      await expect(call()).rejects.toMatchObject({ details: { outcome: 'unknown' } });
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect([sent.length, await metric('remote_breaker_state')]).toEqual([10, 2]);

    isUnavailable = false;
    let probe: Promise<unknown> | undefined;
    await waitFor(() => {
      probe = call().catch(() => undefined);
      return probes > 0;
    });
    expect(await metric('remote_breaker_state')).toBe(1);
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect(await probe).toBe('sold');
    expect(await Promise.all([call(), call()])).toEqual(['sold', 'sold']);
    expect(await metric('remote_breaker_state')).toBe(0);
    expect(await metric('remote_breaker_opened_total')).toBe(1);
    expect(await metric('remote_call_rejections_total', ',reason="breaker"')).toBeGreaterThanOrEqual(2);
  });

  it('tests the context after its pause even if the clock of the host was set back', async () => {
    const { call, fail } = createTransport((attempt) => (attempt <= 10 ? fail('unknown') : 'sold'));
    for (let calls = 1; calls <= 10; calls++) await call().catch(() => undefined);
    const systemTime = Date.now;
    const stepped = jest.spyOn(Date, 'now').mockImplementation(() => systemTime() - 3_600_000);
    try {
      await waitFor(async () => (await call().catch(() => 'rejected')) === 'sold');
    } finally {
      stepped.mockRestore();
    }
  });

  it('stays closed while the context replies to some calls', async () => {
    const { call, fail, sent, metric } = createTransport(
      (attempt) => (attempt % 20 === 1 ? 'sold' : fail('unknown')),
      { breakerSilenceMs: 60_000 },
    );
    for (let calls = 1; calls <= 60; calls++) await call().catch(() => undefined);
    expect([sent.length, await metric('remote_breaker_state')]).toEqual([60, 0]);
  });

  it('opens when the last reply is too long ago', async () => {
    const { call, fail, metric } = createTransport((attempt) => (attempt === 1 ? 'sold' : fail('unknown')));
    await call();
    const repliedAt = performance.now();
    await waitFor(() => performance.now() - repliedAt >= settings.breakerSilenceMs); // timers may fire early
    for (let calls = 1; calls <= 10; calls++) await call().catch(() => undefined);
    expect(await metric('remote_breaker_state')).toBe(2);
  });

  it.each([
    ['was cancelled by its caller', () => undefined],
    [
      'could not be serialized',
      () => {
        throw new TypeError('Converting circular structure to JSON');
      },
    ],
  ])('does not take a call that %s for a reply', async (_, handle) => {
    const { call, metric } = createTransport(handle);
    const replySubscriber = new Subscriber<unknown>();
    replySubscriber.unsubscribe();
    for (let calls = 1; calls <= 10; calls++) await call({ replySubscriber }).catch(() => undefined);
    expect(await metric('remote_breaker_state')).toBe(2);
  });

  it('does not count a transient error that the context replies', async () => {
    const { call, context, sent, metric } = createTransport(() => {
      const { code, kind, message, details } = new Unreachable({ context, outcome: 'unknown' });
      throw { code, kind, message, details };
    });
    for (let calls = 1; calls <= 30; calls++)
      await expect(call()).rejects.toMatchObject({ details: { outcome: 'unknown' } });
    expect([sent.length, await metric('remote_breaker_state')]).toEqual([30, 0]);
  });

  it('affects neither pings nor calls to other contexts', async () => {
    const { call, fail, context } = createTransport((attempt) =>
      attempt <= 10 ? fail('not-sent') : 'there',
    );
    for (let calls = 1; calls <= 10; calls++) await call().catch(() => undefined);
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect(await call({ pattern: pingPattern })).toBe('there');
    expect(await call({ context: `${context}-next-door` })).toBe('there');
  });

  it('does not count failures returned by the handler', async () => {
    const { call, sent } = createTransport(() => {
      throw { code: 'shop.sold-out', kind: 'conflict', message: '', details: {} };
    });
    for (let calls = 1; calls <= 30; calls++)
      await expect(call()).rejects.toMatchObject({ code: 'shop.sold-out' });
    expect(sent).toHaveLength(30);
  });
});

describe('a ping without a reply', () => {
  it('succeeds if the context has replied to another call meanwhile', async () => {
    const { call, fail, sent } = createTransport(async (_, { pattern }) => {
      if (pattern !== pingPattern) return 'sold';
      await waitFor(() => sent.length === 2);
      return fail('not-sent');
    });
    const ping = call({ pattern: pingPattern });
    await call();
    expect(await ping).toBeUndefined();
  });

  it('fails if the last reply to another call is older', async () => {
    const { call, fail, context } = createTransport((_, { pattern }) =>
      pattern === pingPattern ? fail('not-sent') : 'sold',
    );
    await call();
    await delay(2);
    await expect(call({ pattern: pingPattern })).rejects.toMatchObject(notSent(context));
  });
});

describe('ResilientTransport bulkhead', () => {
  const createSlowContext = (overrides: Partial<CallOptions>) => {
    const finish: (() => void)[] = [];
    const shop = createTransport(() => new Promise<void>((resolve) => finish.push(resolve)), overrides);
    return { ...shop, finish };
  };

  it('limits concurrent and queued calls and rejects further ones immediately', async () => {
    const { context, call, sent, finish, metric } = createSlowContext({ maxConcurrent: 2, maxQueued: 1 });
    const calls = [call(), call(), call()];
    const inFlight = (state: string) => metric('remote_calls_in_flight', `,state="${state}"`);
    expect([sent.length, await inFlight('sent'), await inFlight('waiting')]).toEqual([2, 2, 1]);
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect(await metric('remote_call_rejections_total', ',reason="bulkhead"')).toBe(1);
    finish[0]!();
    await waitFor(() => sent.length === 3);
    for (const each of finish) each();
    await Promise.all(calls);
    expect([await inFlight('sent'), await inFlight('waiting')]).toEqual([0, 0]);
  });

  it('sends the queued calls of client networks in turn', async () => {
    const { callFor, sent, finish } = createSlowContext({ maxConcurrent: 1, maxQueued: 10 });
    const buy = (client: string) => callFor(client, { payload: client });
    const calls = ['a', 'a', 'a', 'b', 'c'].map(buy);
    for (let finished = 0; finished < calls.length; finished++) {
      await waitFor(() => finish.length > finished);
      finish[finished]!();
    }
    await Promise.all(calls);
    expect(sent.map(({ payload }) => payload)).toEqual(['a', 'a', 'b', 'c', 'a']);
  });

  it('keeps places in the queue for other client networks, and lets work without a client use all', async () => {
    const { context, callFor, finish } = createSlowContext({ maxConcurrent: 1, maxQueued: 8 });
    const flood = Array.from({ length: 5 }, () => callFor('a')); // one is sent
    await expect(callFor('a')).rejects.toMatchObject(notSent(context));
    const others = ['b', '', '', ''].map((client) => callFor(client));
    await expect(callFor('')).rejects.toMatchObject(notSent(context));
    const all = [...flood, ...others];
    for (let finished = 0; finished < 9; finished++) {
      await waitFor(() => finish.length > finished);
      finish[finished]!();
    }
    await Promise.all(all);
  });

  it.each(['deadline', 'pickupDeadline'])(
    'rejects a call that is still queued at its %s without sending it',
    async (limit) => {
      const { context, call, sent, finish } = createSlowContext({ maxConcurrent: 1, maxQueued: 2 });
      const [first, expired] = [call(), call({ [limit]: performance.now() + 30 })];
      await expect(expired).rejects.toMatchObject(notSent(context));
      const next = call();
      finish[0]!();
      await first;
      await waitFor(() => sent.length === 2);
      finish[1]!();
      await next;
      expect(sent).toHaveLength(2);
    },
  );
});
