import { describe, expect, it } from '@jest/globals';
import { statementName } from './statement-name.js';

describe('statementName', () => {
  it.each([
    ['select "o0".* from "orders"."orders" as "o0" where "o0"."id" = ?', 'SELECT orders.orders'],
    ['insert into auth.users (id) values (?)', 'INSERT auth.users'],
    ['update "products"."stock" set "on_hand" = ?', 'UPDATE products.stock'],
    ['with a as (select id from orders.outbox) select * from a', 'WITH orders.outbox'],
    ['select pg_advisory_xact_lock(?)', 'SELECT'],
    ['begin', 'BEGIN'],
  ])('names `%s`', (sql, name) => {
    expect(statementName(sql)).toBe(name);
  });
});
