import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Cluster, Redis } from 'ioredis';
import { contextNames, subscriptions } from '#contracts/contexts';
import { connect, type Sql } from '#dev';
import { createTestDatabase, RedisCluster, type TestDatabase } from '#dev/testing';
import { createRedisClient } from '#redis';
import { subscribersOf } from '#kernel/messaging';

import { runToCompletion } from '../cli/run-to-completion.js';
import type { VerificationTarget } from './verification-target.js';
import { closeTarget, openTarget } from './open-target.js';
import { formatReport, verify, violations } from './report.js';
import { createConsistentShop, type ConsistentShop } from './testing/consistent-shop.js';

const prefix = `${process.env['TEST_REDIS_PREFIX']}-verify`;

let database: TestDatabase;
let sql: Sql;
let target: VerificationTarget;
const cluster = new RedisCluster();
/** The same databases with a Redis Cluster. */
let clusterTarget: VerificationTarget;
let shop: ConsistentShop;

beforeAll(async () => {
  database = await createTestDatabase();
  const { url } = database;
  const env = { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'warn', DATABASE_URL: url };
  await runToCompletion('migrate', ['dist/apps/monolith/src/main.js', 'migrate'], env);
  sql = await connect(url);
  await cluster.start();
  const open = (REDIS_URL: string): Promise<VerificationTarget> =>
    openTarget({ DATABASE_URL: url, REDIS_URL, REDIS_PREFIX: prefix }, 60);
  target = await open(process.env['TEST_REDIS_URL']!);
  clusterTarget = await open(cluster.url);
}, 60_000);

afterAll(async () => {
  await Promise.all([closeTarget(target), closeTarget(clusterTarget)]);
  await cluster.stop();
  await sql.close();
  await database.drop();
});

beforeEach(async () => {
  for (const server of [...target.redis!.servers, ...clusterTarget.redis!.servers])
    for (const key of await server.keys(`${prefix}:*`)) await server.del(key);
  shop = await createConsistentShop(sql);
});

async function violatedTitles(): Promise<string[]> {
  return violations(await verify(target)).map(({ title }) => title);
}

it('verify finds no violation in a consistent shop', async () => {
  const results = await verify(target);
  expect(violations(results)).toEqual([]);
  expect(formatReport(results).split('\n')).toHaveLength(7);
});

it('verify uses read-only transactions', async () => {
  const change = target.databases.orders.query('delete from orders.outbox');
  await expect(change).rejects.toThrow('read-only transaction');
});

const twoMinutesAgo = `now() - interval '2 minutes'`;

it('accepts a declined payment of an order that was cancelled before the decline was known', async () => {
  await sql.query(`update orders.orders set status = 'cancelled', payment_status = 'voided'`);
  await sql.query(`update orders.test_payments set state = 'declined'`);
  expect(await violatedTitles()).not.toContain('the payment status of an order differs from the provider');
});

/** Title of the expected violation, its invariant, and the statements that plant it. `?` is the id of the order. */
const planted: readonly [string, string, string][] = [
  [
    'stock is oversold or negative',
    'I1',
    `alter table products.stock drop constraint stock_is_never_oversold; update products.stock set on_hand = 1`,
  ],
  [
    'stock is oversold or negative',
    'I1',
    `alter table products.stock drop constraint stock_reserved_check; update products.stock set reserved = -1`,
  ],
  [
    'a stock balance differs from the sum of its ledger',
    'I1',
    `update products.stock set on_hand = on_hand + 1`,
  ],
  [
    'a stock balance differs from the sum of its ledger',
    'I1',
    `update products.stock set reserved = reserved + 1`,
  ],
  ['a stock balance differs from the sum of its ledger', 'I1', `delete from products.stock_ledger`],
  ['a stock balance differs from the sum of its ledger', 'I1', `update products.stock_ledger set sku = 'B'`],
  [
    'reserved stock differs from the active reservations',
    'I1',
    `update products.stock set reserved = reserved + 1`,
  ],
  ['reserved stock differs from the active reservations', 'I1', `delete from products.reservations`],
  ['an order is still pending', 'I2', `update orders.orders set status = 'pending'`],
  ['a pending order has no saga', 'I2', `update orders.orders set status = 'pending'`],
  [
    'a decided order has an unfinished saga',
    'I2',
    `insert into orders.sagas (order_id, step, compensating, lease_owner, due_at)
     values (?, 'reserve-stock', true, gen_random_uuid(), now())`,
  ],
  ['a confirmed or fulfilled order has no matching payment', 'I3', `delete from orders.test_payments`],
  [
    'a confirmed or fulfilled order has no matching payment',
    'I3',
    `update orders.test_payments set amount = amount + 1`,
  ],
  [
    'a confirmed or fulfilled order has no matching payment',
    'I3',
    `update orders.test_payments set currency = 'USD'`,
  ],
  ...(['failed', 'declined', 'voided'] as const).map((state): [string, string, string] => [
    'a confirmed or fulfilled order has no matching payment',
    'I3',
    `update orders.test_payments set state = '${state}'`,
  ]),
  [
    'a payment is active for a cancelled, rejected or refunded order',
    'I3',
    `update orders.orders set status = 'cancelled'`,
  ],
  [
    'a payment is active for a cancelled, rejected or refunded order',
    'I3',
    `update orders.test_payments set state = 'captured'; update orders.orders set status = 'refunded'`,
  ],
  [
    'a payment is active for a cancelled, rejected or refunded order',
    'I3',
    `update orders.orders set status = 'rejected', rejection = '{}'`,
  ],
  ['a payment has no order', 'I3', `update orders.test_payments set key = gen_random_uuid()`],
  [
    'the payment status of an order differs from the provider',
    'I3',
    `update orders.orders set payment_status = 'voided'`,
  ],
  [
    'the payment of an order could not be captured',
    'I3',
    `update orders.orders set payment_status = 'capture-failed'; update orders.test_payments set state = 'voided'`,
  ],
  ['an idempotency key has two paid orders', 'I3', 'second paid order'],
  [
    'the refunded amount of an order differs from the sum of its refunds',
    'I3',
    `update orders.orders set refunded_amount = 1`,
  ],
  [
    'the refunded amount of a payment differs from the sum of its refunds',
    'I3',
    `insert into orders.test_refunds (id, key, amount) values (gen_random_uuid(), ?, 1)`,
  ],
  [
    'the order status contradicts the payment status',
    'I3',
    `update orders.orders set payment_method = 'invoice', payment_status = 'voided'`,
  ],
  ['an idempotency key has two orders', 'I4', 'second paid order'],
  [
    'the idempotency key of a decided order has no final response',
    'I4',
    `insert into orders.idempotency_keys (id, caller_id, fingerprint, request_id, claim, leased_until)
     values ('k', 'c', '', '', ?, now())`,
  ],
  ['a reservation has no order', 'I6', `update products.reservations set order_id = gen_random_uuid()`],
  [
    'a cancelled, rejected or refunded order has a reservation',
    'I6',
    `update orders.orders set status = 'rejected', rejection = '{}'`,
  ],
  ['a confirmed order has no reservation', 'I6', `delete from products.reservations`],
  ...(['released', 'rejected'] as const).map((state): [string, string, string] => [
    'a confirmed order has no reservation',
    'I6',
    `update products.reservations set state = '${state}'`,
  ]),
  [
    'a cancelled, rejected or refunded order has a reservation',
    'I6',
    `update orders.orders set status = 'cancelled'; update products.reservations set state = 'held'`,
  ],
  [
    'a reservation differs from the lines of its order',
    'I6',
    `update products.reservations set lines = '[{"sku": "A", "quantity": 3}]'`,
  ],
  [
    'the reservation of a confirmed order can expire',
    'I6',
    `update products.reservations set state = 'held'`,
  ],
  ['the stock of a fulfilled order is not shipped', 'I6', `update orders.orders set status = 'fulfilled'`],
  [
    'stock is shipped for an order that is not fulfilled',
    'I6',
    `update products.reservations set state = 'shipped'`,
  ],
  [
    'the refunded amount of a payment differs from its order',
    'I3',
    `update orders.orders set refunded_amount = 1`,
  ],
  [
    'a settlement is overdue',
    'I3',
    `insert into orders.settlements (id, order_id, kind, delivery_id, amount, lease_owner, due_at)
     values (gen_random_uuid(), ?, 'refund', '', 1, gen_random_uuid(), now())`,
  ],
  [
    'an order has a duplicate stock movement',
    'I7',
    `insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
     select sku, kind, on_hand, reserved, order_id from products.stock_ledger where kind = 'reserve'`,
  ],
  [
    'an event of an order was published twice',
    'I7',
    `insert into orders.outbox (id, pattern, aggregate_id, body, headers, occurred_at, published_at)
     select gen_random_uuid(), pattern, aggregate_id, body, headers, occurred_at, published_at from orders.outbox`,
  ],
  ['the event for the status of an order is missing', 'I7', `delete from orders.outbox`],
  ['the event for the status of an order is missing', 'I7', `update orders.orders set status = 'fulfilled'`],
  [
    'the refund events of an order do not match its refunds',
    'I7',
    `insert into orders.settlements (id, order_id, kind, delivery_id, amount, lease_owner, due_at, done_at)
     values (gen_random_uuid(), ?, 'refund', '', 1, gen_random_uuid(), now(), now())`,
  ],
  [
    'the refund events of an order do not match its refunds',
    'I7',
    `update orders.outbox set pattern = 'orders.order-refunded.v1'`,
  ],
  ['a handler missed an event', 'I7', 'unhandled event'],
  ...contextNames.flatMap((context): [string, string, string][] => [
    [
      `an event of ${context} is not published`,
      'I5',
      `insert into ${context}.outbox (id, pattern, aggregate_id, body, headers, occurred_at)
       values (gen_random_uuid(), '${context}.thing-done.v1', 'a', '{}', '{}', ${twoMinutesAgo})`,
    ],
    [
      `an event of ${context} is a dead letter`,
      'I5',
      `insert into ${context}.outbox (id, pattern, aggregate_id, body, headers, dead_at, dead_reason)
       values (gen_random_uuid(), '${context}.thing-done.v1', 'a', '{}', '{}', now(), 'poison')`,
    ],
  ]),
];

describe('a planted violation', () => {
  it.each(planted)('is reported: %s (%s)', async (title, _, statements) => {
    if (statements === 'second paid order') await shop.chargeTwice();
    else if (statements === 'unhandled event') await shop.publishUnhandledEvent();
    else {
      for (const each of statements.split(';')) {
        await sql.query(each, each.includes('?') ? [shop.orderId] : []);
      }
    }
    expect(await violatedTitles()).toContain(title);
    await shop.restoreConstraints();
  });
});

describe.each([
  ['one Redis', () => [target, process.env['TEST_REDIS_URL']!] as const],
  ['a Redis Cluster', () => [clusterTarget, cluster.url] as const],
])('a violation planted in %s', (_, targetAndUrl) => {
  const oldEntryId = () => `${Date.now() - 120_000}-0`;
  const key = (context: string, suffix: string) => `${prefix}:{${context}}:${suffix}`;
  let redis: Redis | Cluster;
  beforeAll(() => {
    redis = createRedisClient(targetAndUrl()[1], {});
  });
  afterAll(() => redis.disconnect());

  /** Adds an event that all subscribers have handled except `except`, which need not be declared. */
  async function addEvent(context: string, except: string): Promise<void> {
    await redis.xadd(key(context, 'events'), oldEntryId(), 'm', '{}');
    for (const group of subscribersOf(context, subscriptions))
      if (group !== except) await redis.xgroup('CREATE', key(context, 'events'), group, '$');
  }

  async function addUnread(context: string): Promise<void> {
    await addEvent(context, 'products');
    await redis.xgroup('CREATE', key(context, 'events'), 'products', '0');
  }

  const addWithoutGroup = (context: string): Promise<void> =>
    addEvent(context, subscribersOf(context, subscriptions)[0]!);

  async function addPending(context: string): Promise<void> {
    await addUnread(context);
    const from = key(context, 'events');
    await redis.xreadgroup('GROUP', 'products', 'consumer', 'COUNT', 1, 'STREAMS', from, '>');
  }

  const addTo = (suffix: string) => (context: string) =>
    redis.xadd(key(context, suffix), oldEntryId(), 'm', '{}');

  it.each([
    ['a request is not processed', addTo('rpc:gateway')],
    ['a replayed event is not processed', addTo('events:replay:products')],
    ['an event is a dead letter of a subscriber', addTo('events:dead:products')],
    ['an event is unread or not acknowledged', addUnread],
    ['an event is unread or not acknowledged', addPending],
    ['an event is unread or not acknowledged', addWithoutGroup],
  ])('is reported: %s', async (title, plant) => {
    for (const context of contextNames) await plant(context);
    const reported = violations(await verify(targetAndUrl()[0]));
    expect(reported).toMatchObject([{ title, count: contextNames.length }]);
  });
});

it('verify ignores rows that changed within the grace period', async () => {
  await sql.query(`update orders.orders set status = 'pending', created_at = now()`);
  await sql.query(
    `insert into orders.sagas (order_id, step, compensating, lease_owner, due_at)
     values (?, 'reserve-stock', false, gen_random_uuid(), now())`,
    [shop.orderId],
  );
  expect(await violatedTitles()).toEqual([]);
});
