import { afterEach, expect, it } from '@jest/globals';
import { Processes } from '../../testing/processes.js';
import { redisUrl, type RedisProcess } from '../../testing/redis-process.js';
import { waitFor } from '#dev';
import { RedisDeadLetters } from './redis-dead-letters.js';

const processes = new Processes({ retryDelayMs: 5, retryPollMs: 10, eventAttempts: 2 });
let letters: RedisDeadLetters;
afterEach(() => letters.close());

/** Publishes events that two contexts receive, and of which the ledger fails on each while `isBroken` says so. */
async function published(names: string[], isBroken: () => boolean): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = { ledger: [], storeroom: [] };
  const ledger = processes.add('ledger').serve({
    events: {
      'kiosk.sold.v1': async ({ name }: { name: string }) => {
        if (isBroken()) throw new Error(`no price for ${name}`);
        seen['ledger']!.push(name);
      },
    },
  });
  const storeroom = processes.add('storeroom').serve({
    events: { 'kiosk.sold.v1': async ({ name }: { name: string }) => void seen['storeroom']!.push(name) },
  });
  await Promise.all([ledger, storeroom].map((each: RedisProcess) => each.connected()));
  for (const name of names) await ledger.publish('kiosk.sold.v1', { name });
  letters = new RedisDeadLetters({ url: redisUrl, prefix: processes.prefix, name: 'dlq' });
  await letters.connect();
  return seen;
}

it('dead letters are listed, replayed for who failed on them only, and discarded', async () => {
  let broken = true;
  const seen = await published(['tea', 'milk', 'salt'], () => broken);
  await waitFor(async () => (await letters.list()).length === 3);
  const listed = await letters.list();
  const tea = listed.find(({ body }) => (body as { name: string }).name === 'tea')!;
  expect(tea).toEqual({
    id: expect.stringMatching(/^kiosk\/ledger\/\d+-\d+$/),
    eventId: expect.stringMatching(/^[\da-f-]{36}$/),
    pattern: 'kiosk.sold.v1',
    aggregateId: 'a',
    subscriber: 'ledger',
    reason: 'a subscriber: no price for tea',
    tries: 2,
    at: expect.stringMatching(/Z$/),
    body: { name: 'tea' },
  });

  expect(await letters.replay(tea.id)).toBe(true);
  await waitFor(async () => (await letters.list()).some(({ id }) => !listed.some((each) => each.id === id)));

  broken = false;
  const [first, second, third] = await letters.list();
  expect(await letters.replay(first!.id)).toBe(true);
  expect(await letters.replay(second!.id)).toBe(true);
  expect(await letters.discard(third!.id)).toBe(true);
  await waitFor(() => seen['ledger']!.length === 2);
  expect(await letters.list()).toEqual([]);
  expect(seen['storeroom']).toEqual(['tea', 'milk', 'salt']);
  expect([await letters.replay(first!.id), await letters.discard(third!.id)]).toEqual([false, false]);
});

it('what is not the id of a dead letter is refused', async () => {
  await published([], () => false);
  await expect(letters.discard('kiosk/ledger/*')).rejects.toThrow('not the id of a dead letter');
});
