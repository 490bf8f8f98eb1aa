import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { connect, createDatabase, dropDatabase, OwnCluster, type Sql } from '#dev';
import { redisClient } from '#kernel/messaging';

import { runToEnd } from '../run-to-end.js';
import type { Ground } from './ground.js';
import { closeGround, openGround } from './open-ground.js';
import { reportOf, verify, violations } from './report.js';
import { soundShop, type SoundShop } from './testing/sound-shop.js';

const admin = process.env['TEST_DATABASE_URL']!;
const name = `cleave_verify_${process.pid}_${Date.now().toString(36)}`;
const prefix = `${process.env['TEST_REDIS_PREFIX']}-verify`;

let sql: Sql;
let ground: Ground;
const cluster = new OwnCluster();
/** The same databases, with a Redis of another kind. */
let clustered: Ground;
let shop: SoundShop;

beforeAll(async () => {
  const url = await createDatabase(admin, name);
  const env = { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'warn', DATABASE_URL: url };
  await runToEnd('migrate', ['dist/apps/monolith/src/main.js', 'migrate'], env);
  sql = await connect(url);
  await cluster.start();
  const open = (REDIS_URL: string): Promise<Ground> =>
    openGround({ DATABASE_URL: url, REDIS_URL, REDIS_PREFIX: prefix }, 60);
  ground = await open(process.env['TEST_REDIS_URL']!);
  clustered = await open(cluster.url);
}, 60_000);

afterAll(async () => {
  await Promise.all([closeGround(ground), closeGround(clustered)]);
  await cluster.stop();
  await sql.close();
  await dropDatabase(admin, name);
});

beforeEach(async () => {
  for (const server of [...ground.redis!.servers, ...clustered.redis!.servers])
    for (const key of await server.keys(`${prefix}:*`)) await server.del(key);
  shop = await soundShop(sql);
});

async function wrongs(): Promise<string[]> {
  return violations(await verify(ground)).map(({ title }) => title);
}

it('finds nothing wrong with a shop where nothing is', async () => {
  const checked = await verify(ground);
  expect(violations(checked)).toEqual([]);
  expect(reportOf(checked).split('\n')).toHaveLength(7);
});

it('cannot change what it looks at', async () => {
  const change = ground.databases.orders.query('delete from orders.outbox');
  await expect(change).rejects.toThrow('read-only transaction');
});

const old = `now() - interval '2 minutes'`;

/** What is done behind everybody's back, and what is said of it. `?` is the order. */
const planted: readonly [string, string, string][] = [
  [
    'more is sold than there is',
    'I1',
    `alter table products.stock drop constraint stock_is_never_oversold; update products.stock set on_hand = 1`,
  ],
  [
    'more is sold than there is',
    'I1',
    `alter table products.stock drop constraint stock_reserved_check; update products.stock set reserved = -1`,
  ],
  ['a balance is not what its ledger adds up to', 'I1', `update products.stock set on_hand = on_hand + 1`],
  ['a balance is not what its ledger adds up to', 'I1', `update products.stock set reserved = reserved + 1`],
  ['a balance is not what its ledger adds up to', 'I1', `delete from products.stock_ledger`],
  ['a balance is not what its ledger adds up to', 'I1', `update products.stock_ledger set sku = 'B'`],
  ['something else is reserved than orders hold', 'I1', `update products.stock set reserved = reserved + 1`],
  ['something else is reserved than orders hold', 'I1', `delete from products.reservations`],
  ['an order is undecided', 'I2', `update orders.orders set status = 'pending'`],
  ['nobody goes on with an undecided order', 'I2', `update orders.orders set status = 'pending'`],
  [
    'what an order held is not given back',
    'I2',
    `insert into orders.sagas (order_id, step, undoing, holder, due_at)
     values (?, 'reserve-stock', true, gen_random_uuid(), now())`,
  ],
  ['an order stands without its payment', 'I3', `delete from orders.test_payments`],
  ['an order stands without its payment', 'I3', `update orders.test_payments set amount = amount + 1`],
  ['an order stands without its payment', 'I3', `update orders.test_payments set currency = 'USD'`],
  ...(['failed', 'declined', 'voided'] as const).map((state): [string, string, string] => [
    'an order stands without its payment',
    'I3',
    `update orders.test_payments set state = '${state}'`,
  ]),
  ['money is held for an order that does not stand', 'I3', `update orders.orders set status = 'cancelled'`],
  [
    'money is held for an order that does not stand',
    'I3',
    `update orders.test_payments set state = 'captured'; update orders.orders set status = 'refunded'`,
  ],
  [
    'money is held for an order that does not stand',
    'I3',
    `update orders.orders set status = 'rejected', rejection = '{}'`,
  ],
  ['money is held without an order', 'I3', `update orders.test_payments set key = gen_random_uuid()`],
  [
    'an order says something else of its payment than the provider',
    'I3',
    `update orders.orders set payment_status = 'voided'`,
  ],
  ['an idempotency key is charged twice', 'I3', 'another charged order'],
  [
    'what was promised back is not what the refunds of an order add up to',
    'I3',
    `update orders.orders set refunded_amount = 1`,
  ],
  [
    'what was given back is not what the refunds of a payment add up to',
    'I3',
    `insert into orders.test_refunds (id, key, amount) values (gen_random_uuid(), ?, 1)`,
  ],
  [
    'an order and what it says of its payment do not go together',
    'I3',
    `update orders.orders set payment_method = 'invoice', payment_status = 'voided'`,
  ],
  ['an idempotency key has two orders', 'I4', 'another charged order'],
  [
    'an idempotency key names an order that is not there',
    'I4',
    `insert into orders.idempotency_keys (caller_id, key, fingerprint, delivery, order_id)
     values (gen_random_uuid(), 'k', '', '', gen_random_uuid())`,
  ],
  ['a reservation has no order', 'I6', `update products.reservations set order_id = gen_random_uuid()`],
  [
    'an order that does not stand has a reservation',
    'I6',
    `update orders.orders set status = 'rejected', rejection = '{}'`,
  ],
  ['an order has no reservation', 'I6', `delete from products.reservations`],
  ...(['released', 'refused'] as const).map((state): [string, string, string] => [
    'an order has no reservation',
    'I6',
    `update products.reservations set state = '${state}'`,
  ]),
  [
    'an order that does not stand has a reservation',
    'I6',
    `update orders.orders set status = 'cancelled'; update products.reservations set state = 'held'`,
  ],
  [
    'an order has reserved something else than it asks for',
    'I6',
    `update products.reservations set lines = '[{"sku": "A", "quantity": 3}]'`,
  ],
  [
    'the reservation of a confirmed order can expire',
    'I6',
    `update products.reservations set state = 'held'`,
  ],
  ['the stock of a fulfilled order has not left', 'I6', `update orders.orders set status = 'fulfilled'`],
  [
    'stock has left for an order that is not fulfilled',
    'I6',
    `update products.reservations set state = 'shipped'`,
  ],
  ['something else was given back than was promised', 'I3', `update orders.orders set refunded_amount = 1`],
  [
    'money is neither collected nor given back as promised',
    'I3',
    `insert into orders.settlements (id, order_id, kind, key, fingerprint, amount, holder, due_at)
     values (gen_random_uuid(), ?, 'refund', '', '', 1, gen_random_uuid(), now())`,
  ],
  [
    'stock was moved twice for one order',
    'I7',
    `insert into products.stock_ledger (sku, kind, on_hand, reserved, order_id)
     select sku, kind, on_hand, reserved, order_id from products.stock_ledger where kind = 'reserve'`,
  ],
  [
    'something was told twice of an order',
    'I7',
    `insert into orders.outbox (id, pattern, aggregate_id, body, headers, occurred_at, published_at)
     select gen_random_uuid(), pattern, aggregate_id, body, headers, occurred_at, published_at from orders.outbox`,
  ],
  ['nobody was told what became of an order', 'I7', `delete from orders.outbox`],
  ['nobody was told what became of an order', 'I7', `update orders.orders set status = 'fulfilled'`],
  [
    'of a refund was told twice, or not at all',
    'I7',
    `insert into orders.settlements (id, order_id, kind, key, fingerprint, amount, holder, due_at, done_at)
     values (gen_random_uuid(), ?, 'refund', '', '', 1, gen_random_uuid(), now(), now())`,
  ],
  [
    'of a refund was told twice, or not at all',
    'I7',
    `update orders.outbox set pattern = 'orders.order-refunded.v1'`,
  ],
  ['a subscriber has missed an event', 'I7', 'another published event'],
  ...(['auth', 'products', 'orders'] as const).flatMap((context): [string, string, string][] => [
    [
      `an event of ${context} is not published`,
      'I5',
      `insert into ${context}.outbox (id, pattern, aggregate_id, body, headers, occurred_at)
       values (gen_random_uuid(), '${context}.thing-done.v1', 'a', '{}', '{}', ${old})`,
    ],
    [
      `an event of ${context} was given up`,
      'I5',
      `insert into ${context}.outbox (id, pattern, aggregate_id, body, headers, dead_at, dead_reason)
       values (gen_random_uuid(), '${context}.thing-done.v1', 'a', '{}', '{}', now(), 'poison')`,
    ],
  ]),
];

describe('a planted violation', () => {
  it.each(planted)('is found: %s (%s)', async (title, _, statements) => {
    if (statements === 'another charged order') await shop.chargeAgain();
    else if (statements === 'another published event') await shop.publishUnheard();
    else {
      for (const each of statements.split(';')) {
        await sql.query(each, each.includes('?') ? [shop.orderId] : []);
      }
    }
    expect(await wrongs()).toContain(title);
    await shop.mend();
  });
});

describe.each([
  ['one Redis', () => [ground, process.env['TEST_REDIS_URL']!] as const],
  ['a Redis Cluster', () => [clustered, cluster.url] as const],
])('what is planted in %s', (_, of) => {
  const longAgo = () => `${Date.now() - 120_000}-0`;
  const key = (context: string, rest: string) => `${prefix}:{${context}}:${rest}`;
  let redis: Redis | Cluster;
  beforeAll(() => {
    redis = redisClient(of()[1], {});
  });
  afterAll(() => redis.disconnect());

  async function unread(context: string): Promise<void> {
    await redis.xgroup('CREATE', key(context, 'events'), 'products', '0', 'MKSTREAM');
    await redis.xadd(key(context, 'events'), longAgo(), 'm', '{}');
  }

  async function unfinished(context: string): Promise<void> {
    await unread(context);
    const from = key(context, 'events');
    await redis.xreadgroup('GROUP', 'products', 'somebody', 'COUNT', 1, 'STREAMS', from, '>');
  }

  const add = (rest: string) => (context: string) => redis.xadd(key(context, rest), longAgo(), 'm', '{}');

  it.each([
    ['a request is neither answered nor given up', add('rpc')],
    ['an event waits to be tried again', add('events:retry:products')],
    [
      'an event waits for its next try',
      (context: string) => redis.zadd(key(context, 'events:delay:products'), 1, randomUUID()),
    ],
    ['an event was given up by its subscriber', add('events:dead:products')],
    ['an event waits for its subscriber', unread],
    ['an event waits for its subscriber', unfinished],
  ])('is found: %s', async (title, plant) => {
    for (const context of ['auth', 'products', 'orders']) await plant(context);
    const wrong = violations(await verify(of()[0]));
    expect(wrong).toMatchObject([{ title, count: 3 }]);
  });
});

it('leaves out what may still be on its way', async () => {
  await sql.query(`update orders.orders set status = 'pending', created_at = now()`);
  await sql.query(
    `insert into orders.sagas (order_id, step, undoing, holder, due_at)
     values (?, 'reserve-stock', false, gen_random_uuid(), now())`,
    [shop.orderId],
  );
  expect(await wrongs()).toEqual([]);
});
