import { describe, expect, it } from '@jest/globals';
import { orderStatuses } from '#contracts/orders';
import { canTransition } from './order-status.js';

describe('Order status', () => {
  it('allows exactly these transitions', () => {
    const allowed = orderStatuses.flatMap((from) =>
      orderStatuses.filter((to) => canTransition(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).toEqual([
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
