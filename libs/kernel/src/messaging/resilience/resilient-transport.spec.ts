import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Unreachable } from '#contracts/definition';
import { readMetrics } from '#kernel/observability';
import { pingPattern, type OutgoingRequest } from '../transport/request-transport.js';
import { waitFor } from '#dev';
import { CallSettings } from './call.settings.js';
import { GuardedTransport } from './resilient-transport.js';

const settings: CallSettings = {
  atOnce: 1_000,
  waiting: 0,
  retries: 0,
  retryDelayMs: 5,
  breakerWindowMs: 5_000,
  breakerPauseMs: 50,
};
let contexts = 0;
Logger.overrideLogger(false);

/** A context of its own, so that no other test has counted its calls. */
function guarded(answer: (times: number) => unknown, tuning: Partial<CallSettings> = {}) {
  const context = `shop-${++contexts}`;
  const sent: OutgoingRequest[] = [];
  const transport = { request: async (call: OutgoingRequest) => answer(sent.push(call)) };
  const guard = new GuardedTransport(transport, { ...settings, ...tuning });
  const call = (given: Partial<OutgoingRequest> = {}) =>
    guard.request({
      context,
      pattern: `${context}.buy`,
      payload: {},
      headers: {},
      deadline: Date.now() + 1_000,
      repeatable: false,
      ...given,
    });
  const lost = (outcome: 'not-sent' | 'unknown', whom = context): never => {
    throw new Unreachable({ context: whom, outcome });
  };
  const metric = async (name: string, labels = ''): Promise<number> => {
    const line = (await readMetrics())
      .split('\n')
      .find((each) => each.startsWith(`${name}{context="${context}"${labels}}`));
    return Number(line?.split(' ').at(-1));
  };
  return { context, sent, call, lost, metric };
}

const notSent = (context: string) => ({ details: { context, outcome: 'not-sent' } });

describe('a call is made again', () => {
  it('when it was not sent, whatever it does', async () => {
    const { call, lost, sent, metric } = guarded((times) => (times < 3 ? lost('not-sent') : 'sold'), {
      retries: 4,
    });
    expect(await call()).toBe('sold');
    expect([sent.length, await metric('remote_call_retries_total')]).toEqual([3, 2]);
  });

  it('when its outcome is not known only if it may be repeated', async () => {
    const may = guarded((times) => (times < 2 ? may.lost('unknown') : 'seen'), { retries: 4 });
    expect(await may.call({ repeatable: true })).toBe('seen');
    const mayNot = guarded(() => mayNot.lost('unknown'), { retries: 4 });
    await expect(mayNot.call()).rejects.toMatchObject({ details: { outcome: 'unknown' } });
    expect([may.sent.length, mayNot.sent.length]).toEqual([2, 1]);
  });

  it('never after its deadline', async () => {
    const { call, lost, sent } = guarded(() => lost('not-sent'), { retries: 20 });
    const begun = Date.now();
    await expect(call({ deadline: begun + 100 })).rejects.toBeInstanceOf(Unreachable);
    expect(Date.now() - begun).toBeLessThan(100);
    expect(sent.length).toBeGreaterThan(1);
  });

  it('only so often', async () => {
    const { call, lost, sent } = guarded(() => lost('not-sent'), { retries: 2 });
    await expect(call()).rejects.toBeInstanceOf(Unreachable);
    expect(sent).toHaveLength(3);
  });

  it('not because its context could not reach another one: that was an answer', async () => {
    const { call, lost, sent, metric } = guarded(() => lost('not-sent', 'elsewhere'), { retries: 4 });
    for (let calls = 1; calls <= 30; calls++)
      await expect(call()).rejects.toMatchObject(notSent('elsewhere'));
    expect([sent.length, await metric('remote_breaker_state')]).toEqual([30, 0]);
  });
});

describe('a context that does not answer', () => {
  it('is not called for a while, then by one call, then again by all', async () => {
    let away = true;
    let waiting = 0;
    const { context, call, lost, sent, metric } = guarded(async () => {
      if (away) return lost('unknown');
      waiting++;
      await pause(60);
      return 'sold';
    });
    for (let calls = 1; calls <= 10; calls++)
      await expect(call()).rejects.toMatchObject({ details: { outcome: 'unknown' } });
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect([sent.length, await metric('remote_breaker_state')]).toEqual([10, 2]);

    away = false;
    let probe: Promise<unknown> | undefined;
    await waitFor(() => {
      probe = call().catch(() => undefined);
      return waiting > 0;
    });
    expect(await metric('remote_breaker_state')).toBe(1);
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect(await probe).toBe('sold');
    expect(await Promise.all([call(), call()])).toEqual(['sold', 'sold']);
    expect(await metric('remote_breaker_state')).toBe(0);
    expect(await metric('remote_breaker_opened_total')).toBe(1);
    expect(await metric('remote_call_refusals_total', ',by="breaker"')).toBeGreaterThanOrEqual(2);
  });

  it('is pinged all the same, and no other context is affected', async () => {
    const { call, lost, context } = guarded((times) => (times <= 10 ? lost('not-sent') : 'there'));
    for (let calls = 1; calls <= 10; calls++) await call().catch(() => undefined);
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect(await call({ pattern: pingPattern })).toBe('there');
    expect(await call({ context: `${context}-next-door` })).toBe('there');
  });

  it('and that answers failures is called on', async () => {
    const { call, sent } = guarded(() => {
      throw { code: 'shop.sold-out', kind: 'conflict', message: '', details: {} };
    });
    for (let calls = 1; calls <= 30; calls++)
      await expect(call()).rejects.toMatchObject({ code: 'shop.sold-out' });
    expect(sent).toHaveLength(30);
  });
});

describe('calls to a slow context', () => {
  const slow = (tuning: Partial<CallSettings>) => {
    const finish: (() => void)[] = [];
    const shop = guarded(() => new Promise<void>((resolve) => finish.push(resolve)), tuning);
    return { ...shop, finish };
  };

  it('are so many at once, so many wait, and more are refused at once', async () => {
    const { context, call, sent, finish, metric } = slow({ atOnce: 2, waiting: 1 });
    const calls = [call(), call(), call()];
    const inFlight = (state: string) => metric('remote_calls_in_flight', `,state="${state}"`);
    expect([sent.length, await inFlight('sent'), await inFlight('waiting')]).toEqual([2, 2, 1]);
    await expect(call()).rejects.toMatchObject(notSent(context));
    expect(await metric('remote_call_refusals_total', ',by="bulkhead"')).toBe(1);
    finish[0]!();
    await waitFor(() => sent.length === 3);
    for (const each of finish) each();
    await Promise.all(calls);
    expect([await inFlight('sent'), await inFlight('waiting')]).toEqual([0, 0]);
  });

  it('are not sent once they have waited until their deadline', async () => {
    const { context, call, sent, finish } = slow({ atOnce: 1, waiting: 2 });
    const [first, late] = [call(), call({ deadline: Date.now() + 30 })];
    await expect(late).rejects.toMatchObject(notSent(context));
    const next = call();
    finish[0]!();
    await first;
    await waitFor(() => sent.length === 2);
    finish[1]!();
    await next;
    expect(sent).toHaveLength(2);
  });
});
