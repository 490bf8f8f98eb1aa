import { randomUUID } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import type { Client } from '#contracts/definition';
import { orderConfirmed, orderFulfilled } from '#contracts/orders';
import {
  products,
  reservationExpired,
  type ListProducts,
  type ReservationExpiredV1,
} from '#contracts/products';
import { connect, type Sql } from '#dev';
import { createTestDatabase, withLongDeadlines } from '#dev/testing';
import { tokenIssuer } from '#kernel/identity/testing';
import { EventPublisher, On, runInScope, type MessageHeaders } from '#kernel/messaging';
import { openContexts } from '#process';
import { Databases } from '#kernel/persistence';
import type { PlanMode, QueryPlan } from '#kernel/persistence/testing';
import { ExpireReservations } from '../expire-reservations/expire-reservations.js';
import { ProductsModule } from '../products.module.js';
import { RefreshCategories } from '../update-category/refresh-categories.js';
import { explainList } from './explain-list.js';
import { aProduct, aVariant } from './product-fixtures.js';

export interface ProductsTestContext {
  /** Client without a token: public messages and those of other contexts. */
  readonly products: Client<typeof products>;
  /** Client with the permissions `products:write` and `inventory:write`. */
  readonly staff: Client<typeof products>;
  /** The user of `staff`, and the session or API key. */
  readonly staffUser: Readonly<Record<'id' | 'sessionId', string>>;
  /** Client with exactly these permissions. */
  withPermissions(...permissions: string[]): Client<typeof products>;
  /** Staff client that adds these headers to every request. */
  withHeaders(headers: MessageHeaders): Client<typeof products>;
  /** Creates a product with one variant and this stock; returns the SKU. */
  createStockedSku(stock: number): Promise<string>;
  readonly sql: Sql;
  /** Publishes `orders.order-confirmed` for the order. */
  confirm(orderId: string, eventId?: string): Promise<void>;
  /** Publishes `orders.order-fulfilled` for the order. */
  fulfil(orderId: string, eventId?: string): Promise<void>;
  expireReservations(): Promise<void>;
  /** Refreshes the products of moved categories as far as requests have not done it. */
  refreshCategories(): Promise<void>;
  /** Executes the queries of a product list and returns their plans, with the actual row counts. */
  explainList(request: ListProducts, mode?: PlanMode): Promise<QueryPlan[]>;
  close(): Promise<void>;
}

/** Starts the products context on a new PostgreSQL database. Tests call it by messages, like other contexts. */
export async function openProducts(): Promise<ProductsTestContext> {
  const database = await createTestDatabase();
  process.env['PRODUCTS_DATABASE_URL'] = database.url;
  const opened = await openContexts('test', { auth: TestModule, products: ProductsModule });
  const sql = await connect(database.url);
  const client = opened.client(withLongDeadlines(products));
  const staff = callWithHeaders(client, staffHeaders);
  return {
    products: client,
    staff,
    staffUser,
    createStockedSku: async (stock) => {
      const { variants } = await staff.createProduct(aProduct({ variants: [aVariant({ stock })] }));
      return variants[0]!.sku;
    },
    withHeaders: (headers) => callWithHeaders(client, { ...staffHeaders, ...headers }),
    withPermissions: (...permissions) => callWithHeaders(client, headersWithPermissions(permissions)),
    sql,
    confirm: (orderId, eventId) => injected.publisher.publish(eventOf(orderConfirmed, orderId, eventId)),
    fulfil: (orderId, eventId) => injected.publisher.publish(eventOf(orderFulfilled, orderId, eventId)),
    expireReservations: () =>
      injected.databases.runInContext('products', () =>
        injected.modules.get(ExpireReservations, { strict: false }).expire(),
      ),
    refreshCategories: () =>
      injected.databases.runInContext('products', () =>
        injected.modules.get(RefreshCategories, { strict: false }).refreshRest(new AbortController().signal),
      ),
    explainList: (request, mode = 'custom') =>
      explainList(injected.databases.entityManager('products'), request, mode),
    close: async () => {
      await sql.close();
      await opened.close();
      await database.drop();
    },
  };
}

const tokens = tokenIssuer(getPublicKeys, listRevocations);
const injected = {} as { publisher: EventPublisher; databases: Databases; modules: ModuleRef };

/** Number of `reservation-expired` events received per order. */
export const expirationCounts = new Map<string, number>();

@Controller()
class ReservationExpiredListener {
  @On(reservationExpired)
  async whenReservationExpired({ orderId }: ReservationExpiredV1): Promise<void> {
    expirationCounts.set(orderId, (expirationCounts.get(orderId) ?? 0) + 1);
  }
}

/** Replaces the rest of the system: publishes signing keys and subscribes to events. */
@Module({ imports: [tokens.module], controllers: [ReservationExpiredListener] })
class TestModule {
  constructor(publisher: EventPublisher, databases: Databases, modules: ModuleRef) {
    Object.assign(injected, { publisher, databases, modules });
  }
}

const headersWithPermissions = (
  permissions: readonly string[],
  { id, sessionId } = { id: randomUUID(), sessionId: randomUUID() },
): MessageHeaders => ({
  authorization: `Bearer ${tokens.issueToken(id, permissions, sessionId)}`,
});

const staffUser = { id: randomUUID(), sessionId: randomUUID() };
const staffHeaders = headersWithPermissions(['products:write', 'inventory:write'], staffUser);

function callWithHeaders<C extends Record<string, (request: never) => Promise<unknown>>>(
  client: C,
  headers: MessageHeaders,
): C {
  const calls = Object.entries(client).map(([name, call]) => [
    name,
    (request: never) => runInScope({ headers }, () => call(request)),
  ]);
  return Object.fromEntries(calls) as C;
}

function eventOf({ pattern }: { pattern: string }, orderId: string, id: string = randomUUID()) {
  const body = { orderId, number: 'C-1', customerId: randomUUID() };
  const occurredAt = new Date().toISOString();
  return { id, pattern, aggregateId: orderId, body, headers: {}, occurredAt };
}
