import { expect, it } from '@jest/globals';
import { OrderNotPlaced } from '#contracts/orders';
import type { IdempotencyKeys } from '../persistence/idempotency-keys.repository.js';
import type { OrderReader } from '../persistence/order-reader.js';
import type { OrderRecord } from '../persistence/order-record.js';
import { Answer } from './answer.js';

it('nobody is told to wait for an order whose key was freed while they looked: they can place it again', async () => {
  const pending = { status: 'pending', rejection: null, lines: [], createdAt: 0, updatedAt: 0 };
  const givenUp = { status: 'rejected', rejection: { code: OrderNotPlaced.code, details: {} } };
  const records = [pending, givenUp] as unknown as OrderRecord[];
  const freed = { find: async () => undefined, answer: async () => undefined };
  const reader = { find: async () => records.shift() };
  const answer = new Answer(freed as unknown as IdempotencyKeys, reader as unknown as OrderReader);
  const keyed = { callerId: 'ann', key: 'k', fingerprint: '', delivery: '' };
  await expect(answer.to(keyed, 'an order', 0)).rejects.toBeInstanceOf(OrderNotPlaced);
});
