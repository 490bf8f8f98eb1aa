import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidRequest, maxPageBytes } from '#contracts/definition';
import { OrderNotFound, type OrderPage } from '#contracts/orders';
import { captureStatements } from '#kernel/persistence/testing';
import { fakeProducts } from '../testing/fake-products.js';
import type { Customer } from '../testing/customer.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

describe('Order queries', () => {
  let context: OrdersTestContext;
  let ada: Customer;
  let bob: Customer;
  let staff: Customer;
  let adasOrderIds: string[];
  beforeAll(async () => {
    context = await startOrdersContext();
    fakeProducts.setProduct('MUG', 100);
    [ada, bob, staff] = [
      context.customer(),
      context.customer(),
      context.customer(randomUUID(), ['orders:manage']),
    ];
    adasOrderIds = [];
    for (let i = 0; i < 5; i++) adasOrderIds.unshift((await ada.place({ MUG: 1 })).order.id);
    await bob.place({ MUG: 1 });
    await ada.cancel(adasOrderIds[2]!);
  });
  afterAll(() => context.close());

  const idsOf = (orders: readonly { id: string }[]) => orders.map(({ id }) => id);

  it('return an order exactly as the response that placed it', async () => {
    const { order } = await bob.place({ MUG: 3 });
    expect(await bob.get(order.id)).toEqual(order);
    expect((await bob.list({ limit: 1 })).items).toEqual([order]);
  });

  it('hide the orders of other customers except from holders of orders:manage', async () => {
    await expect(bob.get(adasOrderIds[0]!)).rejects.toBeInstanceOf(OrderNotFound);
    expect(await staff.get(adasOrderIds[0]!)).toMatchObject({ id: adasOrderIds[0] });
    expect(idsOf((await ada.list()).items)).toEqual(adasOrderIds);
    expect(idsOf((await staff.list()).items)).toEqual(expect.arrayContaining(adasOrderIds));
    expect(idsOf((await staff.list({ customerId: ada.id })).items)).toEqual(adasOrderIds);
    await expect(bob.list({ customerId: ada.id })).rejects.toBeInstanceOf(Forbidden);
  });

  it('page from newest to oldest and return each order once', async () => {
    const first = await ada.list({ limit: 2, count: true });
    const second = await ada.list({ limit: 2, cursor: first.nextCursor! });
    const third = await ada.list({ limit: 2, cursor: second.nextCursor! });
    expect(idsOf([first, second, third].flatMap((page) => page.items))).toEqual(adasOrderIds);
    expect(third.nextCursor).toBeNull();
    expect(first.total).toBe(5);
    expect(second).not.toHaveProperty('total');
  });

  it('filter by status', async () => {
    expect(idsOf((await ada.list({ status: 'cancelled' })).items)).toEqual([adasOrderIds[2]]);
    expect(await ada.list({ status: 'confirmed', count: true })).toMatchObject({ total: 4 });
  });

  it('execute one SQL statement, and a second one to count', async () => {
    expect(await captureStatements(() => ada.list())).toHaveLength(1);
    expect(await captureStatements(() => ada.list({ status: 'confirmed', limit: 2 }))).toHaveLength(1);
    expect(await captureStatements(() => staff.list({ customerId: ada.id, count: true }))).toHaveLength(2);
    expect(await captureStatements(() => ada.get(adasOrderIds[0]!))).toHaveLength(1);
    expect(await captureStatements(() => staff.get(adasOrderIds[0]!))).toHaveLength(1);
    expect(await captureStatements(() => ada.history(adasOrderIds[0]!))).toHaveLength(1);
  });

  it('page through the history of an order from oldest to newest', async () => {
    const first = await ada.history(adasOrderIds[2]!, { limit: 1, count: true });
    const all = await ada.history(adasOrderIds[2]!);
    expect(all.items.map(({ type }) => type)).toEqual(['placed', 'confirmed', 'cancelled']);
    expect(first).toEqual({ items: all.items.slice(0, 1), nextCursor: expect.any(String), total: 3 });
    expect(await ada.history(adasOrderIds[2]!, { cursor: first.nextCursor! })).toEqual({
      items: all.items.slice(1),
      nextCursor: null,
    });
  });

  it('return each event of a long history once, as it is stored', async () => {
    const { id } = (await ada.place({ MUG: 1 })).order;
    const amount = { currency: 'EUR', amount: 5 };
    const actor = { userId: staff.id, sessionId: staff.sessionId };
    const history = Array.from({ length: 45 }, (_, n) =>
      n % 3 === 1
        ? { type: 'refunded', reason: `"${n}" \u00fc`, amount, at: '2026-01-01T00:00:00.000Z' }
        : { at: '2026-01-01T00:00:00.000Z', type: 'capture-failed' },
    );
    const actors = Object.fromEntries(history.flatMap((_, n) => (n % 3 === 1 ? [[n, actor]] : [])));
    await context.sql.query(
      'update orders.orders set history = ?::json, event_actors = ?::json where id = ?',
      [JSON.stringify(history), JSON.stringify(actors), id],
    );
    for (const [reader, expected] of [
      [ada, history],
      [
        staff,
        history.map((event, n) =>
          actors[n] ? { ...event, actorId: actor.userId, actorSessionId: actor.sessionId } : event,
        ),
      ],
    ] as const) {
      const pages = [await reader.history(id, { limit: 9, count: true })];
      while (pages.at(-1)!.nextCursor !== null)
        pages.push(await reader.history(id, { limit: 9, count: true, cursor: pages.at(-1)!.nextCursor! }));
      const [last] = pages.slice(-1);
      expect(Object.keys(last!)).toEqual(['items', 'nextCursor', 'total']);
      expect(pages.map(({ items }) => items.length)).toEqual(Array(5).fill(9));
      expect(pages.map(({ total }) => total)).toEqual(Array(5).fill(45));
      expect(JSON.stringify(pages.flatMap(({ items }) => items))).toBe(JSON.stringify(expected));
    }
  });

  it('end a page before it is larger than 1 MiB, and return each order once', async () => {
    const eve = context.customer();
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.unshift((await eve.place({ MUG: 1 })).order.id);
    await context.sql.query(
      `update orders.orders set lines = (
         select json_agg(line) from (
           select jsonb_set(orders.lines::jsonb->0, '{name}',
             to_jsonb(repeat('n', case when id = ? then 11000 else 2000 end))) as line
           from generate_series(1, 100)
         ) l)
       where customer_id = ?`,
      [ids[3], eve.id],
    );
    const pages: OrderPage[] = [await eve.list({ limit: 100, count: true })];
    while (pages.at(-1)!.nextCursor !== null)
      pages.push(await eve.list({ limit: 100, cursor: pages.at(-1)!.nextCursor! }));
    expect(idsOf(pages.flatMap(({ items }) => items))).toEqual(ids);
    expect(pages[0]!.total).toBe(8);
    const bytes = pages
      .filter(({ items }) => items.length > 1)
      .map((page) => Buffer.byteLength(JSON.stringify(page)));
    expect(Math.max(...bytes)).toBeLessThan(maxPageBytes);
    expect(pages.map(({ items }) => items.length)).toEqual([3, 1, 4]);
  });

  it('reject a forged cursor', async () => {
    await expect(ada.list({ cursor: 'forged' })).rejects.toBeInstanceOf(InvalidRequest);
    await expect(ada.history(adasOrderIds[0]!, { cursor: 'forged' })).rejects.toBeInstanceOf(InvalidRequest);
  });
});
