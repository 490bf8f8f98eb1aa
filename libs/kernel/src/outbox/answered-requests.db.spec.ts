import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, IdempotencyKeyInUse, IdempotencyKeyReused, Text } from '#contracts/definition';
import { replayOf, runInScope, type Principal } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { AnsweredRequests } from './answered-requests.js';
import { counters } from './testing/counters.js';
import { Receiver } from './testing/receiver.js';
import { start, type Started } from './testing/start.js';

class Move {
  @Text({ max: 100 }) readonly counter!: string;
}

const move = command('answering.move', { request: Move, access: 'user' });
const tables = counters('answering');
let started: Started;
let answered: AnsweredRequests;
let person: Principal;
beforeAll(async () => {
  const env = { DATABASE_URL: process.env.TEST_DATABASE_URL! };
  started = await start(tables, new Receiver(), env, { leaseMs: 10_000, pollMs: 3_600_000 });
  answered = new AnsweredRequests(started.app.get(Databases, { strict: false }));
  person = somebody();
});
afterAll(() => started.app.close());

const somebody = (): Principal => ({ id: randomUUID(), permissions: new Set(), sessionId: randomUUID() });

const valueOf = async (counter: string): Promise<number> => {
  const [row] = await started.em
    .fork()
    .execute<{ value: number }[]>('select value from answering.counters where id = ?', [counter]);
  return row?.value ?? 0;
};

interface Asked {
  readonly key?: string;
  readonly principal?: Principal;
  readonly message?: Omit<typeof move, never>;
  readonly work?: (counter: string) => Promise<unknown>;
}

const steps = async (counter: string): Promise<unknown> => {
  await started.move(counter);
  return { at: await started.em.execute('select value from answering.counters where id = ?', [counter]) };
};

const ask = (
  counter: string,
  { key, principal = person, message = move, work = steps }: Asked,
): Promise<unknown> =>
  runInScope({ principal, headers: key === undefined ? {} : { idempotencyKey: key } }, () =>
    answered.once({ context: 'answering', message, payload: { counter } }, () => work(counter)),
  );

describe('a command under an idempotency key', () => {
  it('is carried out once, and answered alike, however often it is sent', async () => {
    const first = await ask('once', { key: 'k' });
    expect(first).toEqual({ at: [{ value: 1 }] });
    expect(await ask('once', { key: 'k' })).toEqual(replayOf(first));
    expect(await valueOf('once')).toBe(1);
  });

  it('that is answered with nothing is answered with nothing again', async () => {
    const nothing = async (counter: string): Promise<void> => started.move(counter);
    expect(await ask('nothing', { key: 'n', work: nothing })).toBeUndefined();
    expect(await ask('nothing', { key: 'n', work: nothing })).toEqual(replayOf(undefined));
    expect(await valueOf('nothing')).toBe(1);
  });

  it('is refused for another request, but not for another caller', async () => {
    await ask('mine', { key: 'shared' });
    await expect(ask('another', { key: 'shared' })).rejects.toBeInstanceOf(IdempotencyKeyReused);
    await ask('theirs', { key: 'shared', principal: somebody() });
    expect([await valueOf('another'), await valueOf('theirs')]).toEqual([0, 1]);
  });

  it('that fails has no effect, and its key stays free', async () => {
    const failing = async (counter: string): Promise<void> => {
      await started.move(counter);
      throw new Error('late');
    };
    await expect(ask('failing', { key: 'f', work: failing })).rejects.toThrow('late');
    expect(await valueOf('failing')).toBe(0);
    expect(await ask('failing', { key: 'f' })).toEqual({ at: [{ value: 1 }] });
  });

  it('tells who asks meanwhile to come back', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const slow = async (counter: string): Promise<unknown> => {
      begun.resolve();
      await promise;
      return steps(counter);
    };
    const first = ask('slow', { key: 's', work: slow });
    await begun.promise;
    await expect(ask('slow', { key: 's' })).rejects.toBeInstanceOf(IdempotencyKeyInUse);
    resolve();
    await first;
    expect(await valueOf('slow')).toBe(1);
  });

  it('lies in the database so that nobody can read it', async () => {
    const key = 'a-secret-key';
    await ask('a-secret-request', { key, work: async () => 'a-secret-answer' });
    const rows = await started.em.fork().execute<object[]>('select * from answering.answered_requests');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/a-secret/);
    const plain = [key, 'a-secret-answer'].map((text) => Buffer.from(text).toString('base64').slice(0, -2));
    for (const text of plain) expect(JSON.stringify(rows)).not.toContain(text);
  });
});

describe('a command', () => {
  it('without a key, with a handler that keeps keys, or open to anyone, is carried out whenever it is sent', async () => {
    const keeping = { ...move, keepsKeys: true };
    const open = { ...move, access: 'anyone' as const };
    for (const asked of [{}, {}, { key: 'k', message: keeping }, { key: 'k', message: open }])
      await ask('often', asked);
    expect(await valueOf('often')).toBe(4);
  });

  it('that a transport may repeat is carried out once, like any other', async () => {
    const repeatable = { ...move, repeatable: true };
    for (const _ of [1, 2]) await ask('repeatable', { key: 'r', message: repeatable });
    expect(await valueOf('repeatable')).toBe(1);
  });
});
