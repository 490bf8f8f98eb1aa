import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { EntityManager, RawQueryFragment } from '@mikro-orm/sql';
import { explain, type PlanMode, type QueryPlan } from '#kernel/persistence/testing';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

const orderCount = 12_000;

const createOrders = `
  insert into orders.orders (id, number, customer_id, status, lines, total_amount, currency, payment_method, payment_status,
    created_at, updated_at, history)
  select md5('o' || i)::uuid, 'N' || i, '${randomUUID()}', 'confirmed', '[{}]', 100, 'EUR', 'invoice', 'captured', now(), now(), '[]'
  from generate_series(1, ${orderCount}) i`;
const refundTwo = `
  update orders.orders set status = 'refunded' where number in ('N5', 'N7')`;

describe('The queries of orders.list', () => {
  let context: OrdersTestContext;
  let orm: MikroORM;
  beforeAll(async () => {
    context = await startOrdersContext();
    for (const statement of [createOrders, 'vacuum analyze', refundTwo]) await context.sql.query(statement);
    const clientUrl = process.env['ORDERS_DATABASE_URL']!;
    orm = new MikroORM({ clientUrl, entities: [], discovery: { warnWhenNoEntities: false } });
  });
  afterAll(async () => {
    await orm.close();
    await context.close();
  });

  async function scansOf(mode: PlanMode, read: (reader: OrderReadRepository) => Promise<unknown>) {
    const plans: QueryPlan[] = [];
    const execute = async (query: RawQueryFragment) => {
      plans.push(await explain(orm.em, query, mode));
      return [{}];
    };
    await read(new OrderReadRepository({ execute } as unknown as EntityManager));
    return plans.flatMap(({ scans }) => scans);
  }

  it.each<PlanMode>(['custom', 'generic'])(
    'visit few rows for a status that the statistics do not contain, with a %s plan',
    async (mode) => {
      const filter = { status: 'refunded' } as const;
      const scans = [
        ...(await scansOf(mode, (reader) => reader.page(filter, undefined, 21))),
        ...(await scansOf(mode, (reader) => reader.count(filter))),
      ];
      expect(scans.filter(({ rows }) => rows > 100)).toEqual([]);
    },
  );

  it.each<PlanMode>(['custom', 'generic'])(
    'count a bounded number of orders, with a %s plan',
    async (mode) => {
      for (const filter of [{}, { status: 'confirmed' } as const]) {
        const scans = await scansOf(mode, (reader) => reader.count(filter));
        expect(scans.filter(({ rows }) => rows > 10_001)).toEqual([]);
      }
      expect(await new OrderReadRepository(orm.em).count({})).toBe(10_001);
    },
  );
});
