import { describe, expect, it } from '@jest/globals';
import type { MessageHandler } from '@nestjs/microservices';
import { groupSubscriptions } from './subscriptions.js';

describe('groupSubscriptions', () => {
  it('returns one subscription per source and subscribing context', () => {
    const [a, b, c, d] = [1, 2, 3, 4].map(() => (async () => {}) as MessageHandler) as [
      MessageHandler,
      MessageHandler,
      MessageHandler,
      MessageHandler,
    ];
    const found = groupSubscriptions(
      new Map([
        [
          'orders.placed.v1',
          new Map([
            ['accounting', [a, b]],
            ['', [c]],
          ]),
        ],
        ['orders.paid.v1', new Map([['accounting', [d]]])],
      ]),
      'shop',
    );
    expect(found).toEqual([
      {
        source: 'orders',
        subscriber: 'accounting',
        handlers: new Map([
          ['orders.placed.v1', [a, b]],
          ['orders.paid.v1', [d]],
        ]),
      },
      { source: 'orders', subscriber: 'shop', handlers: new Map([['orders.placed.v1', [c]]]) },
    ]);
  });
});
