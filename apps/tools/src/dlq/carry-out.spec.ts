import { expect, it } from '@jest/globals';
import type { DeadLetter, DeadLetters } from '#kernel/messaging';
import { AllDeadLetters } from './all-dead-letters.js';
import { carryOut } from './carry-out.js';

const letter = (id: string, at: string): DeadLetter => ({
  id,
  eventId: 'e',
  pattern: 'orders.order-placed.v1',
  aggregateId: 'o-1',
  subscriber: undefined,
  reason: 'poison\nat line 1',
  tries: 5,
  at,
  body: { n: 1 },
});

function drawer(...kept: DeadLetter[]): DeadLetters & { readonly log: string[] } {
  const log: string[] = [];
  const take = (what: string) => async (id: string) => {
    log.push(`${what} ${id}`);
    return kept.some((each) => each.id === id);
  };
  return { log, list: async () => kept, replay: take('replay'), discard: take('discard') };
}

const redis = drawer(letter('orders/products/1-0', '2026-01-01'));
const table = drawer(letter('orders/7', '2026-01-02'));
const letters = new AllDeadLetters(redis, { orders: table });
const run = (...words: string[]) =>
  carryOut(
    words.filter((each) => each !== '--all'),
    words.includes('--all'),
    letters,
  );

it('lists those of all places, one per line, the oldest first', async () => {
  expect(await run('list')).toBe(
    [
      'orders/products/1-0  2026-01-01  orders.order-placed.v1  of o-1  after 5 tries: poison',
      'orders/7  2026-01-02  orders.order-placed.v1  of o-1  after 5 tries: poison',
    ].join('\n'),
  );
});

it('shows all of one', async () => {
  expect(JSON.parse(await run('show', 'orders/7'))).toMatchObject({ id: 'orders/7', body: { n: 1 } });
  await expect(run('show', 'orders/8')).rejects.toThrow('no dead letter here has the id orders/8');
});

it('replays and discards where each lies', async () => {
  expect(await run('replay', '--all')).toBe(
    'orders/products/1-0 will be tried again\norders/7 will be tried again',
  );
  expect(await run('discard', 'orders/7', 'orders/9')).toBe('orders/7 is discarded\norders/9 is not there');
  expect([redis.log, table.log]).toEqual([
    ['replay orders/products/1-0'],
    ['replay orders/7', 'discard orders/7', 'discard orders/9'],
  ]);
});

it.each([[[]], [['replay']], [['discard', '--all', 'orders/7']], [['list', 'orders/7']], [['burn']]])(
  'explains itself instead of guessing what %j means',
  async (words) => {
    await expect(run(...words)).rejects.toThrow('npm run dlq -- list');
  },
);
