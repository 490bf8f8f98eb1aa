import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, IdempotencyKeyInUse, IdempotencyKeyReused, Text } from '#contracts/definition';
import { markReplayed, runInScope, type Principal } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { IdempotencyStore } from './idempotency-store.js';
import { counterContext } from './testing/counter-context.js';
import { RecordingPublisher } from './testing/recording-publisher.js';
import { startOutboxContext, type OutboxTestContext } from './testing/start-outbox-context.js';

class Increment {
  @Text({ max: 100 }) readonly counter!: string;
}

const incrementCommand = command('idempotency.increment', { request: Increment, access: 'user' });
const context = counterContext('idempotency');
let started: OutboxTestContext;
let store: IdempotencyStore;
let principal: Principal;
beforeAll(async () => {
  const env = { DATABASE_URL: process.env.TEST_DATABASE_URL! };
  started = await startOutboxContext(context, new RecordingPublisher(), env, {
    leaseMs: 10_000,
    pollIntervalMs: 3_600_000,
  });
  store = new IdempotencyStore(started.app.get(Databases, { strict: false }));
  principal = newPrincipal();
});
afterAll(() => started.app.close());

const newPrincipal = (): Principal => ({ id: randomUUID(), permissions: new Set(), sessionId: randomUUID() });

const valueOf = async (counter: string): Promise<number> => {
  const [row] = await started.em
    .fork()
    .execute<{ value: number }[]>('select value from idempotency.counters where id = ?', [counter]);
  return row?.value ?? 0;
};

interface SendOptions {
  readonly key?: string;
  readonly principal?: Principal;
  readonly message?: Omit<typeof incrementCommand, never>;
  readonly work?: (counter: string) => Promise<unknown>;
}

const incrementAndRead = async (counter: string): Promise<unknown> => {
  await started.increment(counter);
  return { rows: await started.em.execute('select value from idempotency.counters where id = ?', [counter]) };
};

const send = (
  counter: string,
  { key, principal: caller = principal, message = incrementCommand, work = incrementAndRead }: SendOptions,
): Promise<unknown> =>
  runInScope({ principal: caller, headers: key === undefined ? {} : { idempotencyKey: key } }, () =>
    store.once({ context: 'idempotency', message, payload: { counter } }, () => work(counter)),
  );

describe('a command with an idempotency key', () => {
  it('is executed once and returns the same response each time', async () => {
    const first = await send('once', { key: 'k' });
    expect(first).toEqual({ rows: [{ value: 1 }] });
    expect(await send('once', { key: 'k' })).toEqual(markReplayed(first));
    expect(await valueOf('once')).toBe(1);
  });

  it('replays an empty response', async () => {
    const withoutResult = async (counter: string): Promise<void> => started.increment(counter);
    expect(await send('nothing', { key: 'n', work: withoutResult })).toBeUndefined();
    expect(await send('nothing', { key: 'n', work: withoutResult })).toEqual(markReplayed(undefined));
    expect(await valueOf('nothing')).toBe(1);
  });

  it('is rejected for a different request, but not for a different caller', async () => {
    await send('mine', { key: 'shared' });
    await expect(send('another', { key: 'shared' })).rejects.toBeInstanceOf(IdempotencyKeyReused);
    await send('theirs', { key: 'shared', principal: newPrincipal() });
    expect([await valueOf('another'), await valueOf('theirs')]).toEqual([0, 1]);
  });

  it('has no effect if it fails, and its key can be used again', async () => {
    const failing = async (counter: string): Promise<void> => {
      await started.increment(counter);
      throw new Error('late');
    };
    await expect(send('failing', { key: 'f', work: failing })).rejects.toThrow('late');
    expect(await valueOf('failing')).toBe(0);
    expect(await send('failing', { key: 'f' })).toEqual({ rows: [{ value: 1 }] });
  });

  it('is rejected with IdempotencyKeyInUse while the first request is running', async () => {
    const { promise: unblocked, resolve: unblock } = Promise.withResolvers<void>();
    const handlerStarted = Promise.withResolvers<void>();
    const slow = async (counter: string): Promise<unknown> => {
      handlerStarted.resolve();
      await unblocked;
      return incrementAndRead(counter);
    };
    const first = send('slow', { key: 's', work: slow });
    await handlerStarted.promise;
    await expect(send('slow', { key: 's' })).rejects.toBeInstanceOf(IdempotencyKeyInUse);
    unblock();
    await first;
    expect(await valueOf('slow')).toBe(1);
  });

  it('is stored in a form that reveals neither key, request nor response', async () => {
    const key = 'a-secret-key';
    await send('a-secret-request', { key, work: async () => 'a-secret-response' });
    const rows = await started.em.fork().execute<object[]>('select * from idempotency.idempotent_responses');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/a-secret/);
    const plain = [key, 'a-secret-response'].map((text) => Buffer.from(text).toString('base64').slice(0, -2));
    for (const text of plain) expect(JSON.stringify(rows)).not.toContain(text);
  });
});

describe('a command', () => {
  it('is executed each time without a key, if its handler manages idempotency, or if its access is anyone', async () => {
    const selfManaged = { ...incrementCommand, managesIdempotency: true };
    const anonymous = { ...incrementCommand, access: 'anyone' as const };
    for (const options of [{}, {}, { key: 'k', message: selfManaged }, { key: 'k', message: anonymous }])
      await send('often', options);
    expect(await valueOf('often')).toBe(4);
  });

  it('is executed once with a key even if its contract is idempotent', async () => {
    const idempotent = { ...incrementCommand, idempotent: true };
    for (const _ of [1, 2]) await send('idempotent', { key: 'r', message: idempotent });
    expect(await valueOf('idempotent')).toBe(1);
  });
});
