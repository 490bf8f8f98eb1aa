import { Tree } from '@angular-devkit/schematics';
import { describe, expect, it } from '@jest/globals';
import { assertContextExists, assertIsNew } from './context-files.js';

const tree = Tree.empty();
tree.create('libs/orders/src/orders.module.ts', '');
tree.create('libs/placement/src/placement.module.ts', '');
tree.create('libs/contracts/src/orders/index.ts', `export const orders = contract('orders', {});`);
tree.create(
  'libs/contracts/src/orders/refund-order.ts',
  `export class RefundOrder {}\nexport const refundOrder = command('orders.refund', {});`,
);

describe('an existing context', () => {
  it('has a module and a contract', () => {
    expect(() => assertContextExists(tree, 'orders')).not.toThrow();
    expect(() => assertContextExists(tree, 'placement')).toThrow('There is no context placement.');
    expect(() => assertContextExists(tree, 'shop')).toThrow('There is no context shop.');
  });
});

describe('a new message', () => {
  it('has a pattern and names that no file of its contract has', () => {
    expect(() =>
      assertIsNew(tree, 'orders', 'refund-orders', ['refundOrders', 'RefundOrders']),
    ).not.toThrow();
    expect(() => assertIsNew(tree, 'orders', 'fund', ['fund', 'Fund'])).not.toThrow();
  });

  it.each([
    ['refund', ['refund'], 'libs/contracts/src/orders/refund-order.ts declares orders.refund already.'],
    [
      'refund-order',
      ['RefundOrder'],
      'libs/contracts/src/orders/refund-order.ts exports RefundOrder already',
    ],
    ['orders', ['orders'], 'libs/contracts/src/orders/index.ts exports orders already: choose another name.'],
  ])('cannot be %s with the names %j', (message, names, sentence) => {
    expect(() => assertIsNew(tree, 'orders', message, names)).toThrow(sentence);
  });
});
