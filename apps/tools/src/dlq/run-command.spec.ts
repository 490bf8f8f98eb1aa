import { describe, expect, it } from '@jest/globals';
import type { DeadLetter, DeadLetters } from '#kernel/messaging';
import { UsageError } from '#process';
import { CompositeDeadLetters } from './composite-dead-letters.js';
import { readCommand } from './options.js';
import { runCommand } from './run-command.js';

const deadLetter = (id: string, at: string): DeadLetter => ({
  id,
  eventId: 'e',
  pattern: 'orders.order-confirmed.v1',
  aggregateId: 'o-1',
  subscriber: undefined,
  reason: 'poison\nat line 1',
  attempts: 5,
  failedAt: at,
  body: { n: 1 },
});

function fakeStore(...stored: DeadLetter[]): DeadLetters & { readonly calls: string[] } {
  const calls: string[] = [];
  const record = (command: string) => async (id: string) => {
    calls.push(`${command} ${id}`);
    return stored.some((each) => each.id === id);
  };
  return { calls, list: async () => stored, replay: record('replay'), discard: record('discard') };
}

const redis = fakeStore(deadLetter('orders/products/1-0', '2026-01-01'));
const outbox = fakeStore(deadLetter('orders/7', '2026-01-02'));
const deadLetters = new CompositeDeadLetters(redis, { orders: outbox });
const run = (...args: string[]) => runCommand(readCommand(args), deadLetters);

describe('npm run dlq', () => {
  it('lists the dead letters of all stores, one per line, oldest first', async () => {
    expect(await run('list')).toBe(
      [
        'orders/products/1-0  2026-01-01  orders.order-confirmed.v1  aggregate=o-1  attempts=5  poison',
        'orders/7  2026-01-02  orders.order-confirmed.v1  aggregate=o-1  attempts=5  poison',
      ].join('\n'),
    );
  });

  it('shows all properties of a dead letter', async () => {
    expect(JSON.parse(await run('show', 'orders/7'))).toMatchObject({ id: 'orders/7', body: { n: 1 } });
    await expect(run('show', 'orders/8')).rejects.toThrow('dead letter orders/8 not found');
  });

  it('replays and discards a dead letter in its own store', async () => {
    expect(await run('replay', '--all')).toBe(
      'orders/products/1-0 queued for replay\norders/7 queued for replay',
    );
    expect(await run('discard', 'orders/7', 'orders/9')).toBe('orders/7 discarded\norders/9 not found');
    expect([redis.calls, outbox.calls]).toEqual([
      ['replay orders/products/1-0'],
      ['replay orders/7', 'discard orders/7', 'discard orders/9'],
    ]);
  });

  it.each([
    [[], 'The command is missing.'],
    [['replay'], 'The command replay requires either ids or --all.'],
    [['discard', '--all', 'orders/7'], 'The command discard requires either ids or --all.'],
    [['show'], 'The command show requires one id.'],
    [['list', 'orders/7'], 'The command list has no ids.'],
    [['burn'], "Unknown command 'burn'."],
  ])('rejects %j with a sentence', (args, sentence) => {
    expect(() => readCommand(args)).toThrow(new UsageError('npm run dlq', sentence));
  });

  it('shows control characters, which a terminal would execute, as escapes', async () => {
    const text = 'a\u001b[2J\u009b2J\u202e\u{e0001}\nb';
    const forged = { ...deadLetter(`orders/${text}/1-0`, '2026-01-01'), aggregateId: text, body: { text } };
    const store = new CompositeDeadLetters(fakeStore(forged), {});
    for (const words of [['list'], ['show', forged.id], ['discard', forged.id]]) {
      const output = await runCommand(readCommand(words), store);
      expect(output).toContain(String.raw`a\u001b[2J\u009b2J\u202e\udb40\udc01`);
      expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|\nb/u);
    }
  });
});
