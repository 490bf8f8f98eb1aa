import { describe, expect, it } from '@jest/globals';
import { NEVER } from 'rxjs';
import { TestProcesses } from './testing/test-processes.js';
import { waitFor } from '#dev';

const maxRequests = 100;
const leaseMs = 300;
const processes = new TestProcesses({ maxRequests, leaseMs });
const farAway = Date.now() + 1e9;
const request = { i: 'c-1', p: 'shop.get', d: 'malformed', r: 'unknown-process', t: farAway, h: {} };
const event = { i: 'e-1', p: 'shop.sold.v1', a: 'tea', d: 'malformed', h: {}, o: '' };
/** Cannot be converted to a string or number. */
const unprintable = { toString: 1, valueOf: 1 };

describe('malformed requests', () => {
  const malformed = [
    '',
    '{',
    'null',
    '[]',
    '7',
    ...[
      { p: unprintable },
      { p: null },
      { r: unprintable },
      { t: unprintable },
      { t: 'soon' },
      { i: unprintable },
      { h: null },
      { h: { authorization: 1 } },
    ].map((wrong) => JSON.stringify({ ...request, ...wrong })),
  ];

  it('are removed without being executed, so that they never fill the stream', async () => {
    const executed: unknown[] = [];
    const get = async (payload: unknown) => void executed.push(payload);
    const shop = await processes
      .add('shop')
      .serve({ requests: { 'shop.get': get } })
      .connected();
    const stream = `${processes.prefix}:{shop}:rpc:caller`;
    const filling = Array.from({ length: maxRequests }, (_, i) => malformed[i % malformed.length]!);
    await Promise.all(filling.map((message) => processes.redis.xadd(stream, '*', 'm', message)));
    await processes.redis.xadd(stream, '*', 'other', 'field', 'second', 'field');
    await waitFor(async () => (await processes.redis.xlen(stream)) === 0);
    await shop.request('shop.get', { payload: 'valid' });
    expect(executed).toEqual(['valid']);
  });
});

describe('requests whose deadline is too far away', () => {
  const requestConcurrency = 4;
  const capped = new TestProcesses({ requestConcurrency, maxDeadlineMs: 1_000 });

  it('are abandoned after `maxDeadlineMs`, so that they do not occupy the slots of a process', async () => {
    const shop = await capped
      .add('shop')
      .serve({ requests: { 'shop.get': async () => NEVER, 'shop.echo': async (value: unknown) => value } })
      .connected();
    const stream = `${capped.prefix}:{shop}:rpc:caller`;
    const message = JSON.stringify({ ...request, t: Number.MAX_SAFE_INTEGER });
    for (let n = 0; n < requestConcurrency; n++) await capped.redis.xadd(stream, '*', 'm', message);
    expect(await shop.request('shop.echo', { payload: 1 })).toBe(1);
  });
});

describe('malformed events', () => {
  const malformed = [
    '',
    '{',
    'null',
    ...[{ i: 7 }, { p: null }, { a: {} }, { h: null }, { h: { requestId: 1 } }, { o: 1 }].map((wrong) =>
      JSON.stringify({ ...event, ...wrong }),
    ),
  ];
  const deadLettersOf = (prefix: string) => `${prefix}:{shop}:events:dead:accounting`;

  async function subscribe(): Promise<{ handled: unknown[]; stream: string }> {
    const handled: unknown[] = [];
    const sold = async (body: unknown) => void handled.push(body);
    await processes
      .add('accounting')
      .serve({ events: { 'shop.sold.v1': sold } })
      .connected();
    return { handled, stream: `${processes.prefix}:{shop}:events` };
  }

  it('become dead letters without being handled', async () => {
    const { handled, stream } = await subscribe();
    for (const message of malformed) await processes.redis.xadd(stream, '*', 'm', message);
    await processes.redis.xadd(stream, '*', 'm', JSON.stringify({ ...event, d: 'valid' }));
    await waitFor(() => handled.length > 0);
    const deadLetters = deadLettersOf(processes.prefix);
    await waitFor(async () => (await processes.redis.xlen(deadLetters)) === malformed.length);
    const messages = (await processes.redis.xrange(deadLetters, '-', '+')).map(([, [, message]]) => message);
    expect(messages.toSorted()).toEqual(malformed.toSorted());
    expect(handled).toEqual(['valid']);
  });

  it('stay pending while they cannot be added to the dead letters', async () => {
    const { stream } = await subscribe();
    const deadLetters = deadLettersOf(processes.prefix);
    await processes.redis.set(deadLetters, 'not a stream');
    await processes.redis.xadd(stream, '*', 'm', '{');
    const deliveries = async () =>
      ((await processes.redis.xpending(stream, 'accounting', '-', '+', 1)) as unknown[][])[0]?.[3];
    await waitFor(async () => Number(await deliveries()) > 1);
    await processes.redis.unlink(deadLetters);
    await waitFor(async () => (await processes.redis.xlen(deadLetters)) === 1);
  });
});

describe('malformed replies', () => {
  it('do not affect valid ones that are read together with them', async () => {
    const caller = await processes.add('caller').connected();
    const { callId: i, response, streamOf } = await processes.interceptRequest(caller);
    const batches = [
      '{',
      'null',
      JSON.stringify([null, 7, { i: {} }, { i, s: {} }, { i, v: 'valid', z: 1 }]),
    ];
    const transaction = processes.redis.multi();
    for (const batch of batches) transaction.xadd(streamOf('shop'), '*', 'm', batch);
    await transaction.exec();
    expect(await response).toBe('valid');
  });
});
