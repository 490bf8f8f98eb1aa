import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidRequest } from '#contracts/definition';
import { OrderNotFound } from '#contracts/orders';
import { statementsOf } from '#dev';
import { shelf } from '../testing/catalogue.js';
import type { Customer } from '../testing/customer.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

describe('Reading orders', () => {
  let context: OrdersUnderTest;
  let ada: Customer;
  let bob: Customer;
  let staff: Customer;
  let placed: string[];
  beforeAll(async () => {
    context = await openOrders();
    shelf.put('MUG', 100);
    [ada, bob, staff] = [
      context.customer(),
      context.customer(),
      context.customer(randomUUID(), ['orders:manage']),
    ];
    placed = [];
    for (let i = 0; i < 5; i++) placed.unshift((await ada.place({ MUG: 1 })).order.id);
    await bob.place({ MUG: 1 });
    await ada.cancel(placed[2]!);
  });
  afterAll(() => context.close());

  const idsOf = (orders: readonly { id: string }[]) => orders.map(({ id }) => id);

  it('answers an order as it was answered when it was placed', async () => {
    const { order } = await bob.place({ MUG: 3 });
    expect(await bob.get(order.id)).toEqual(order);
    expect((await bob.list({ limit: 1 })).items).toEqual([order]);
  });

  it('hides the orders of others, but not from who manages them', async () => {
    await expect(bob.get(placed[0]!)).rejects.toBeInstanceOf(OrderNotFound);
    expect(await staff.get(placed[0]!)).toMatchObject({ id: placed[0] });
    expect(idsOf((await ada.list()).items)).toEqual(placed);
    expect(idsOf((await staff.list()).items)).toEqual(expect.arrayContaining(placed));
    expect(idsOf((await staff.list({ customerId: ada.id })).items)).toEqual(placed);
    await expect(bob.list({ customerId: ada.id })).rejects.toBeInstanceOf(Forbidden);
  });

  it('goes through the pages newest first, each order once', async () => {
    const first = await ada.list({ limit: 2, count: true });
    const second = await ada.list({ limit: 2, cursor: first.nextCursor! });
    const third = await ada.list({ limit: 2, cursor: second.nextCursor! });
    expect(idsOf([first, second, third].flatMap((page) => page.items))).toEqual(placed);
    expect(third.nextCursor).toBeNull();
    expect(first.total).toBe(5);
    expect(second).not.toHaveProperty('total');
  });

  it('finds orders by their status', async () => {
    expect(idsOf((await ada.list({ status: 'cancelled' })).items)).toEqual([placed[2]]);
    expect(await ada.list({ status: 'confirmed', count: true })).toMatchObject({ total: 4 });
  });

  it('takes one query, and one more to count', async () => {
    expect(await statementsOf(() => ada.list())).toHaveLength(1);
    expect(await statementsOf(() => ada.list({ status: 'confirmed', limit: 2 }))).toHaveLength(1);
    expect(await statementsOf(() => staff.list({ customerId: ada.id, count: true }))).toHaveLength(2);
    expect(await statementsOf(() => ada.get(placed[0]!))).toHaveLength(1);
    expect(await statementsOf(() => staff.get(placed[0]!))).toHaveLength(1);
    expect(await statementsOf(() => ada.history(placed[0]!))).toHaveLength(1);
  });

  it("goes through an order's history page by page, the oldest first", async () => {
    const first = await ada.history(placed[2]!, { limit: 1, count: true });
    const all = await ada.history(placed[2]!);
    expect(all.items.map(({ type }) => type)).toEqual(['placed', 'confirmed', 'cancelled']);
    expect(first).toEqual({ items: all.items.slice(0, 1), nextCursor: expect.any(String), total: 3 });
    expect(await ada.history(placed[2]!, { cursor: first.nextCursor! })).toEqual({
      items: all.items.slice(1),
      nextCursor: null,
    });
  });

  it('refuses a cursor that it has not given', async () => {
    await expect(ada.list({ cursor: 'forged' })).rejects.toBeInstanceOf(InvalidRequest);
    await expect(ada.history(placed[0]!, { cursor: 'forged' })).rejects.toBeInstanceOf(InvalidRequest);
  });
});
