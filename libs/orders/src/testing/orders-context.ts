import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { orders } from '#contracts/orders';
import { connect, type Sql } from '#dev';
import { createTestDatabase } from '#dev/testing';
import { Databases } from '#kernel/persistence';
import { openContexts, type OpenedContexts } from '#process';
import { EraseAddresses } from '../erase-customer/erase-addresses.js';
import { OrdersModule } from '../orders.module.js';
import { FakeProductsModule } from './fake-products.js';
import { Customer } from './customer.js';
import { tokens } from './tokens.js';

export interface OrdersTestContext {
  /** A customer with a random id unless `id` is given. */
  customer(id?: string, permissions?: readonly string[]): Customer;
  readonly sql: Sql;
  /** Runs the periodic deletion of the addresses of erased customers. */
  eraseAddresses(): Promise<void>;
  /** The metrics of the first instance, in the format of Prometheus. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the orders context with its own PostgreSQL database. Every instance sweeps sagas every 50 ms; messages are sent
 * to the first one.
 */
export async function startOrdersContext(instances = 1): Promise<OrdersTestContext> {
  const database = await createTestDatabase();
  process.env['ORDERS_DATABASE_URL'] = database.url;
  process.env['ORDERS_SWEEP_MS'] = '50';
  process.env['LOG_LEVEL'] = 'error';
  const hosted = { auth: tokens.module, products: TestModule, orders: OrdersModule };
  const opened: OpenedContexts[] = [];
  for (let i = 0; i < instances; i++) opened.push(await openContexts('test', hosted));
  const sql = await connect(database.url);
  return {
    customer: (id = randomUUID(), permissions = []) =>
      new Customer(id, permissions, opened[0]!.client(orders)),
    sql,
    eraseAddresses: () =>
      injected.databases.runInContext('orders', () =>
        injected.modules.get(EraseAddresses, { strict: false }).eraseRest(new AbortController().signal),
      ),
    metrics: () => opened[0]!.metrics(),
    close: async () => {
      await sql.close();
      await Promise.all(opened.map((each) => each.close()));
      await database.drop();
    },
  };
}

const injected = {} as { databases: Databases; modules: ModuleRef };

/** Replaces products, and gives the tests access to the providers of an instance. */
@Module({ imports: [FakeProductsModule] })
class TestModule {
  constructor(databases: Databases, modules: ModuleRef) {
    Object.assign(injected, { databases, modules });
  }
}
