import { afterEach, describe, expect, it } from '@jest/globals';
import { redisUrl, type TestProcess } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';
import { RedisDeadLetters } from './redis-dead-letters.js';

const processes = new TestProcesses({ retryDelayMs: 5, claimIntervalMs: 10, maxEventAttempts: 2 });
let deadLetters: RedisDeadLetters;
afterEach(() => deadLetters.close());

/** Publishes events to two subscribers. The accounting subscriber fails on every event while `isBroken` returns true. */
async function publishEvents(names: string[], isBroken: () => boolean): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = { accounting: [], warehouse: [] };
  const accounting = processes.add('accounting').serve({
    events: {
      'shop.sold.v1': async ({ name }: { name: string }) => {
        if (isBroken()) throw new Error(`no price for ${name}`);
        seen['accounting']!.push(name);
      },
    },
  });
  const warehouse = processes.add('warehouse').serve({
    events: { 'shop.sold.v1': async ({ name }: { name: string }) => void seen['warehouse']!.push(name) },
  });
  await Promise.all([accounting, warehouse].map((each: TestProcess) => each.connected()));
  for (const name of names) await accounting.publish('shop.sold.v1', { name });
  deadLetters = new RedisDeadLetters({ url: redisUrl, prefix: processes.prefix, name: 'dlq' });
  await deadLetters.connect();
  return seen;
}

describe('RedisDeadLetters', () => {
  it('lists dead letters, replays them to the failed subscriber only, and discards them', async () => {
    let broken = true;
    const seen = await publishEvents(['tea', 'milk', 'salt'], () => broken);
    await waitFor(async () => (await deadLetters.list()).length === 3);
    const listed = await deadLetters.list();
    const tea = listed.find(({ body }) => (body as { name: string }).name === 'tea')!;
    expect(tea).toEqual({
      id: expect.stringMatching(/^shop\/accounting\/\d+-\d+$/),
      eventId: expect.stringMatching(/^[\da-f-]{36}$/),
      pattern: 'shop.sold.v1',
      aggregateId: 'a',
      subscriber: 'accounting',
      reason: 'unnamed handler: no price for tea',
      attempts: 2,
      failedAt: expect.stringMatching(/Z$/),
      body: { name: 'tea' },
    });

    expect(await deadLetters.replay(tea.id)).toBe(true);
    await waitFor(async () =>
      (await deadLetters.list()).some(({ id }) => !listed.some((each) => each.id === id)),
    );

    broken = false;
    const [first, second, third] = await deadLetters.list();
    expect(await deadLetters.replay(first!.id)).toBe(true);
    expect(await deadLetters.replay(second!.id)).toBe(true);
    expect(await deadLetters.discard(third!.id)).toBe(true);
    await waitFor(() => seen['accounting']!.length === 2);
    expect(await deadLetters.list()).toEqual([]);
    expect(seen['warehouse']).toEqual(['tea', 'milk', 'salt']);
    const repeated = [await deadLetters.replay(first!.id), await deadLetters.discard(third!.id)];
    expect(repeated).toEqual([false, false]);
  });

  it('lists entries in another form than a dead letter, so that they can be discarded', async () => {
    await publishEvents(['tea'], () => true);
    await waitFor(async () => (await deadLetters.list()).length === 1);
    const stream = `${processes.prefix}:{shop}:events:dead:warehouse`;
    await processes.redis.xadd(stream, '1-1', 'm', 'x');
    await processes.redis.xadd(stream, '1-2', 'other', 'y');
    await processes.redis.xadd(stream, '1-3', 'other', 'reason', 'reason', 'y');
    const latest = '18446744073709551615-1';
    await processes.redis.xadd(stream, latest, 'm', 'x', 'reason', 'y', 'attempts', 'z');
    const listed = await deadLetters.list();
    const malformed = listed.filter(({ subscriber }) => subscriber === 'warehouse');
    expect(new Map(malformed.map(({ id, reason, body }) => [id, { reason, body }]))).toEqual(
      new Map([
        ['shop/warehouse/1-1', { reason: '', body: 'x' }],
        ['shop/warehouse/1-2', { reason: '', body: '' }],
        ['shop/warehouse/1-3', { reason: 'y', body: '' }],
        [`shop/warehouse/${latest}`, { reason: 'y', body: 'x' }],
      ]),
    );
    expect(await deadLetters.replay('shop/warehouse/1-2')).toBe(false);
    for (const { id } of malformed) expect(await deadLetters.discard(id)).toBe(true);
    expect(await deadLetters.list()).toHaveLength(1);
  });

  it('rejects a malformed id', async () => {
    await publishEvents([], () => false);
    await expect(deadLetters.discard('shop/accounting/*')).rejects.toThrow('not the id of a dead letter');
  });
});
