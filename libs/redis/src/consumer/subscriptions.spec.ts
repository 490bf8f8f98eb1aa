import { describe, expect, it } from '@jest/globals';
import type { MessageHandler } from '@nestjs/microservices';
import { groupSubscriptions } from './subscriptions.js';

const handlerOf = (context?: string): MessageHandler =>
  Object.assign(async () => {}, { extras: context === undefined ? {} : { context } });

describe('groupSubscriptions', () => {
  it('returns one subscription per source and subscribing context', () => {
    const [a, b, c] = [handlerOf('accounting'), handlerOf('accounting'), handlerOf('accounting')];
    const unassigned = handlerOf();
    const found = groupSubscriptions(
      new Map([
        ['orders.placed.v1', [a, unassigned, b]],
        ['orders.paid.v1', [c]],
      ]),
      'shop',
    );
    expect(found).toEqual([
      {
        source: 'orders',
        subscriber: 'accounting',
        handlers: new Map([
          ['orders.placed.v1', [a, b]],
          ['orders.paid.v1', [c]],
        ]),
      },
      { source: 'orders', subscriber: 'shop', handlers: new Map([['orders.placed.v1', [unassigned]]]) },
    ]);
  });
});
