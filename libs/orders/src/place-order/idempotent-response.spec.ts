import { describe, expect, it } from '@jest/globals';
import { OrderNotPlaced } from '#contracts/orders';
import type { IdempotencyKeysRepository } from '../persistence/idempotency-keys.repository.js';
import type { OrderReadRepository } from '../persistence/order-read.repository.js';
import type { OrderRecord } from '../persistence/order-record.js';
import { IdempotentResponse } from './idempotent-response.js';

describe('IdempotentResponse.await', () => {
  it('throws the rejection if the key is released while it waits', async () => {
    const pending = { status: 'pending', rejection: null, lines: [], createdAt: 0, updatedAt: 0 };
    const rejected = { status: 'rejected', rejection: { code: OrderNotPlaced.code, details: {} } };
    const records = [pending, rejected] as unknown as OrderRecord[];
    const keys = { find: async () => undefined, storeFirstResponse: async () => undefined };
    const reader = { find: async () => records.shift() };
    const response = new IdempotentResponse(
      keys as unknown as IdempotencyKeysRepository,
      reader as unknown as OrderReadRepository,
    );
    const idempotent = { callerId: 'ann', key: 'k', fingerprint: '', attemptId: '' };
    await expect(response.await(idempotent, 'order-id', 0)).rejects.toBeInstanceOf(OrderNotPlaced);
  });
});
