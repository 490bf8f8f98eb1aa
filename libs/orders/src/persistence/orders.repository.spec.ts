import { describe, expect, it } from '@jest/globals';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { EntityManager, sql } from '@mikro-orm/sql';
import { lineOf } from '../domain/order-line.js';
import { Order, OrderSchema } from '../domain/order.js';
import { Orders } from './orders.repository.js';

describe('The statement that adds an order', () => {
  it('writes every field an order has', () => {
    const offer = { sku: 'MUG', name: 'Mug', unitPrice: { amount: 100, currency: 'EUR' } };
    const order = Order.place({ customerId: 'c', lines: [lineOf(offer, 1)], paymentMethod: 'invoice' });
    const orders = new Orders(undefined as unknown as EntityManager);
    const written = /\((.*?)\)/s.exec(orders.adding(order, sql`given`).sql)![1]!.split(/,\s*/);
    const naming = new UnderscoreNamingStrategy();
    const fields = Object.keys(OrderSchema.meta.properties).map((name) => naming.propertyToColumnName(name));
    expect(written.toSorted()).toEqual(fields.toSorted());
  });
});
