import { randomUUID } from 'node:crypto';
import type { Sql } from '#dev';

export interface ConsistentShop {
  readonly orderId: string;
  /** Adds a second paid order with the same idempotency key. */
  chargeTwice(): Promise<void>;
  /** Adds a published event that no subscriber has handled. */
  publishUnhandledEvent(): Promise<void>;
  /** Restores the table constraints that a planted violation dropped. */
  restoreConstraints(): Promise<void>;
}

/** Referencing tables before referenced ones. */
const tables = [
  'orders.sagas',
  'orders.settlements',
  'orders.orders',
  'orders.test_payments',
  'orders.test_refunds',
  'orders.idempotency_keys',
  'orders.outbox',
]
  .concat(['products.stock', 'products.variants', 'products.products', 'products.stock_ledger'])
  .concat(['products.reservations', 'products.inbox', 'products.outbox', 'auth.outbox']);

const twoMinutesAgo = `now() - interval '2 minutes'`;

const stockConstraints = [
  ['stock_is_never_oversold', 'available >= 0'],
  ['stock_reserved_check', 'reserved >= 0'],
] as const;

/** Replaces all data with a consistent state: ten units of SKU A, two of them reserved by a confirmed order. */
export async function createConsistentShop(sql: Sql): Promise<ConsistentShop> {
  await sql.query(tables.map((table) => `delete from ${table}`).join(';'));
  const product = randomUUID();
  const orderId = randomUUID();
  const customer = randomUUID();
  const eventId = randomUUID();
  await sql.query(
    `insert into products.products values (?, 'a', 'A', '', 'active', '{}', '{}', 5, 5, now(), now())`,
    [product],
  );
  await sql.query(`insert into products.variants values ('A', ?, 0, 'A', '{}', 5, 'EUR')`, [product]);
  await sql.query(`insert into products.stock (sku, on_hand, reserved) values ('A', 10, 2)`);
  await sql.query(
    `insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
     values ('A', 'initial', 10, 0, null), ('A', 'reserve', 0, 2, ?)`,
    [orderId],
  );
  await sql.query(
    `insert into products.reservations (order_id, state, lines, updated_at)
     values (?, 'committed', '[{"sku": "A", "quantity": 2}]', ${twoMinutesAgo})`,
    [orderId],
  );
  await addOrder(sql, orderId, customer);
  await addEvent(sql, orderId, eventId);
  await sql.query(`insert into products.inbox (handler, event_id) values ('confirmed', ?)`, [eventId]);
  return {
    orderId,
    chargeTwice: () => addOrder(sql, randomUUID(), customer),
    publishUnhandledEvent: () => addEvent(sql, randomUUID(), randomUUID()),
    restoreConstraints: async () => {
      await sql.query('truncate products.stock');
      for (const [name, condition] of stockConstraints) {
        await sql.query(`alter table products.stock drop constraint if exists ${name}`);
        await sql.query(`alter table products.stock add constraint ${name} check (${condition})`);
      }
    },
  };
}

async function addOrder(sql: Sql, id: string, customer: string): Promise<void> {
  await sql.query(
    `insert into orders.orders (id, number, customer_id, status, lines, total_amount, currency, payment_method,
       payment_status, idempotency_key, created_at, updated_at)
     values (?, ?, ?, 'confirmed', '[{"sku": "A", "quantity": 2}]', 10, 'EUR', 'test', 'authorised', 'key', ${twoMinutesAgo}, ${twoMinutesAgo})`,
    [id, id, customer],
  );
  await sql.query(
    `insert into orders.test_payments (key, amount, currency, state) values (?, 10, 'EUR', 'authorised')`,
    [id],
  );
}

async function addEvent(sql: Sql, orderId: string, eventId: string): Promise<void> {
  await sql.query(
    `insert into orders.outbox (id, pattern, aggregate_id, body, headers, occurred_at, published_at)
     values (?, 'orders.order-confirmed.v1', ?, '{}', '{}', ${twoMinutesAgo}, ${twoMinutesAgo})`,
    [eventId, orderId],
  );
}
