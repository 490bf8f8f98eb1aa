import { randomUUID } from 'node:crypto';
import { orders } from '#contracts/orders';
import { connect, createDatabase, dropDatabase, type Sql } from '#dev';
import { openContexts, type OpenedContexts } from '#kernel/topology';
import { OrdersModule } from '../orders.module.js';
import { Catalogue } from './catalogue.js';
import { Customer } from './customer.js';
import { tokens } from './tokens.js';

export interface OrdersUnderTest {
  /** Somebody new, unless `id` says who. */
  customer(id?: string, permissions?: readonly string[]): Customer;
  readonly sql: Sql;
  close(): Promise<void>;
}

/**
 * The context on a PostgreSQL database of its own, reached by messages; every replica sweeps its sagas each 50 ms.
 * Messages go to the first replica.
 */
export async function openOrders(replicas = 1): Promise<OrdersUnderTest> {
  const admin = process.env['TEST_DATABASE_URL']!;
  const name = `cleave_orders_${process.pid}_${Date.now().toString(36)}`;
  const url = (process.env['ORDERS_DATABASE_URL'] = await createDatabase(admin, name));
  process.env['ORDERS_SWEEP_MS'] = '50';
  process.env['LOG_LEVEL'] = 'error';
  const hosted = { auth: tokens.module, products: Catalogue, orders: OrdersModule };
  const opened: OpenedContexts[] = [];
  for (let i = 0; i < replicas; i++) opened.push(await openContexts('test', hosted));
  const sql = await connect(url);
  return {
    customer: (id = randomUUID(), permissions = []) =>
      new Customer(id, permissions, opened[0]!.client(orders)),
    sql,
    close: async () => {
      await sql.close();
      await Promise.all(opened.map((each) => each.close()));
      await dropDatabase(admin, name);
    },
  };
}
