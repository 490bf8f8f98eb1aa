import { describe, expect, it } from '@jest/globals';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { EntityManager, sql } from '@mikro-orm/sql';
import { toOrderLine } from '../domain/order-line.js';
import { Order, OrderSchema } from '../domain/order.js';
import { OrdersRepository } from './orders.repository.js';

describe('OrdersRepository.insertCte', () => {
  it('writes every column of an order', () => {
    const offer = { sku: 'MUG', name: 'Mug', unitPrice: { amount: 100, currency: 'EUR' } };
    const order = Order.place({
      customerId: 'c',
      lines: [toOrderLine(offer, 1)],
      paymentMethod: 'invoice',
    });
    const orders = new OrdersRepository(undefined as unknown as EntityManager);
    const columns = /\((.*?)\)/s.exec(orders.insertCte(order, sql`source`).sql)![1]!.split(/,\s*/);
    const naming = new UnderscoreNamingStrategy();
    const expected = Object.keys(OrderSchema.meta.properties).map((name) =>
      naming.propertyToColumnName(name),
    );
    expect(columns.toSorted()).toEqual(expected.toSorted());
  });
});
