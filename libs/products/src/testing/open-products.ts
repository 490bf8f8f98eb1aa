import { randomUUID } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import type { Client } from '#contracts/definition';
import { orderConfirmed, orderFulfilled } from '#contracts/orders';
import { products, reservationExpired, type ReservationExpiredV1 } from '#contracts/products';
import { connect, createDatabase, dropDatabase, type Sql, tokenIssuer } from '#dev';
import { EventPublisher, On, runInScope, type MessageHeaders } from '#kernel/messaging';
import { openContexts } from '#kernel/topology';
import { ExpireReservations } from '../expire-reservations/expire-reservations.js';
import { ProductsModule } from '../products.module.js';
import { aProduct, aVariant } from './a-product.js';

export interface ProductsUnderTest {
  /** What anybody may ask, and what other contexts may. */
  readonly products: Client<typeof products>;
  /** The same, asked by a member of staff. */
  readonly staff: Client<typeof products>;
  /** The same, asked by somebody who may do only that. */
  holding(...permissions: string[]): Client<typeof products>;
  /** The same, asked by a member of staff who says this of the request. */
  saying(headers: MessageHeaders): Client<typeof products>;
  /** A new SKU with so much in stock. */
  stocked(stock: number): Promise<string>;
  readonly sql: Sql;
  /** Delivers the event once. */
  confirm(orderId: string, eventId?: string): Promise<void>;
  /** Delivers the event once. */
  fulfil(orderId: string, eventId?: string): Promise<void>;
  expireReservations(): Promise<void>;
  close(): Promise<void>;
}

/** The context on a PostgreSQL database of its own, reached by messages as everybody reaches it. */
export async function openProducts(): Promise<ProductsUnderTest> {
  const admin = process.env['TEST_DATABASE_URL']!;
  const name = `cleave_products_${process.pid}_${Date.now().toString(36)}`;
  const url = (process.env['PRODUCTS_DATABASE_URL'] = await createDatabase(admin, name));
  const opened = await openContexts('test', { auth: Surroundings, products: ProductsModule });
  const sql = await connect(url);
  const client = opened.client(products);
  const asStaff = withHeaders(client, staff);
  return {
    products: client,
    staff: asStaff,
    stocked: async (stock) => {
      const { variants } = await asStaff.createProduct(aProduct({ variants: [aVariant({ stock })] }));
      return variants[0]!.sku;
    },
    saying: (headers) => withHeaders(client, { ...staff, ...headers }),
    holding: (...permissions) => withHeaders(client, holding(permissions)),
    sql,
    confirm: (orderId, eventId) => surroundings.publisher.publish(told(orderConfirmed, orderId, eventId)),
    fulfil: (orderId, eventId) => surroundings.publisher.publish(told(orderFulfilled, orderId, eventId)),
    expireReservations: () => surroundings.modules.get(ExpireReservations, { strict: false }).expire(),
    close: async () => {
      await sql.close();
      await opened.close();
      await dropDatabase(admin, name);
    },
  };
}

const tokens = tokenIssuer(getPublicKeys, listRevocations);
const surroundings = {} as { publisher: EventPublisher; modules: ModuleRef };

/** How often each order was asked after. */
export const heardOf = new Map<string, number>();

@Controller()
class Listener {
  @On(reservationExpired)
  async whenReservationExpired({ orderId }: ReservationExpiredV1): Promise<void> {
    heardOf.set(orderId, (heardOf.get(orderId) ?? 0) + 1);
  }
}

/** Stands where the rest of the system does. */
@Module({ imports: [tokens.module], controllers: [Listener] })
class Surroundings {
  constructor(publisher: EventPublisher, modules: ModuleRef) {
    Object.assign(surroundings, { publisher, modules });
  }
}

const holding = (permissions: readonly string[]): MessageHeaders => ({
  authorization: `Bearer ${tokens.tokenOf(randomUUID(), permissions)}`,
});

const staff = holding(['products:write', 'inventory:write']);

function withHeaders<C extends Record<string, (request: never) => Promise<unknown>>>(
  client: C,
  headers: MessageHeaders,
): C {
  const calls = Object.entries(client).map(([name, call]) => [
    name,
    (request: never) => runInScope({ headers }, () => call(request)),
  ]);
  return Object.fromEntries(calls) as C;
}

function told({ pattern }: { pattern: string }, orderId: string, id: string = randomUUID()) {
  const body = { orderId, number: 'C-1', customerId: randomUUID() };
  const occurredAt = new Date().toISOString();
  return { id, pattern, aggregateId: orderId, body, headers: {}, occurredAt };
}
