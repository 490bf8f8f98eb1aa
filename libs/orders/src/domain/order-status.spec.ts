import { describe, expect, it } from '@jest/globals';
import { orderStatuses } from '#contracts/orders';
import { mayBecome } from './order-status.js';

describe('the status of an order', () => {
  it('moves along these ways and no other', () => {
    const ways = orderStatuses.flatMap((from) =>
      orderStatuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      'pending → confirmed',
      'pending → rejected',
      'pending → cancelled',
      'confirmed → cancelled',
      'confirmed → fulfilled',
      'confirmed → refunded',
      'fulfilled → refunded',
    ]);
  });
});
