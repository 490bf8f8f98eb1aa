import { expect, it } from '@jest/globals';
import type { MessageHandler } from '@nestjs/microservices';
import { subscriptions } from './subscriptions.js';

it('one subscription per source and subscribing context', () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(() => (async () => {}) as MessageHandler) as [
    MessageHandler,
    MessageHandler,
    MessageHandler,
    MessageHandler,
  ];
  const found = subscriptions(
    new Map([
      [
        'orders.placed.v1',
        new Map([
          ['ledger', [a, b]],
          ['', [c]],
        ]),
      ],
      ['orders.paid.v1', new Map([['ledger', [d]]])],
    ]),
    'kiosk',
  );
  expect(found).toEqual([
    {
      source: 'orders',
      subscriber: 'ledger',
      handlers: new Map([
        ['orders.placed.v1', [a, b]],
        ['orders.paid.v1', [d]],
      ]),
    },
    { source: 'orders', subscriber: 'kiosk', handlers: new Map([['orders.placed.v1', [c]]]) },
  ]);
});
