import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrderNotCancellable, OrderNotFound, OutOfStock, type OrderView } from '#contracts/orders';
import { releaseStock, reserveStock } from '#contracts/products';
import { waitFor } from '#dev';
import { shelf, unreachable } from '../testing/catalogue.js';
import { gate } from '../testing/gate.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

describe('Cancelling an order', () => {
  let context: OrdersUnderTest;
  let sku: string;
  beforeAll(async () => {
    context = await openOrders();
  });
  afterAll(() => context.close());
  beforeEach(() => {
    shelf.before = () => {};
    sku = `SKU-${randomUUID()}`;
    shelf.put(sku, 1);
  });

  const cancellationsOf = async (id: string) => {
    const rows = await context.sql.query(
      `select 1 from orders.outbox where aggregate_id = ? and pattern = 'orders.order-cancelled.v1'`,
      [id],
    );
    return rows.length;
  };
  const moneyHeldFor = (id: string) =>
    context.sql.query(`select 1 from orders.test_payments where key = ? and state = 'authorised'`, [id]);

  it('gives money and stock back', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    expect(await moneyHeldFor(order.id)).toHaveLength(1);
    const cancelled = await customer.cancel(order.id);
    expect(cancelled).toMatchObject({ id: order.id, status: 'cancelled', payment: { status: 'voided' } });
    expect(await moneyHeldFor(order.id)).toEqual([]);
    expect(shelf.available(sku)).toBe(1);
    expect(await customer.get(order.id)).toEqual(cancelled);
  });

  it('happens once, however many ask at once', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => customer.cancel(order.id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    expect(await cancellationsOf(order.id)).toBe(1);
    expect(shelf.available(sku)).toBe(1);
  });

  it('is final although products cannot be reached; the stock comes back when they can', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 1 });
    shelf.before = (pattern) => (pattern === releaseStock.pattern ? unreachable('not-sent') : undefined);
    expect(await customer.cancel(order.id)).toMatchObject({ status: 'cancelled' });
    expect(shelf.available(sku)).toBe(0);
    shelf.before = () => {};
    await waitFor(() => expect(shelf.available(sku)).toBe(1));
    await waitFor(async () =>
      expect(await customer.get(order.id)).toMatchObject({ payment: { status: 'voided' } }),
    );
  });

  it('overtakes the placing that is under way, and nothing is held in the end', async () => {
    const customer = context.customer();
    let cancelled: Promise<OrderView> | undefined;
    shelf.before = async (pattern) => {
      if (pattern !== reserveStock.pattern || cancelled) return;
      const page = await customer.list();
      cancelled = customer.cancel(page.items[0]!.id);
      await cancelled;
    };
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    expect(order).toMatchObject({ status: 'cancelled' });
    expect(shelf.available(sku)).toBe(1);
    expect(await moneyHeldFor(order.id)).toEqual([]);
    expect(await cancellationsOf(order.id)).toBe(1);
  });

  it('stops the placing that is under way, even before anything has been given back', async () => {
    const customer = context.customer();
    const [reserving, releasing] = [gate(), gate()];
    shelf.before = async (pattern) => {
      if (pattern === reserveStock.pattern) await reserving.passed;
      if (pattern === releaseStock.pattern) await releasing.passed;
    };
    const placed = customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    const { id } = await waitFor(async () => {
      const { items } = await customer.list();
      expect(items).toHaveLength(1);
      return items[0]!;
    });
    const cancelled = customer.cancel(id);
    await waitFor(async () => expect(await customer.get(id)).toMatchObject({ status: 'cancelled' }));
    reserving.open();
    expect((await placed).order).toMatchObject({ status: 'cancelled' });
    releasing.open();
    await cancelled;
    expect(shelf.available(sku)).toBe(1);
    expect(await moneyHeldFor(id)).toEqual([]);
    expect(await context.sql.query('select 1 from orders.sagas where order_id = ?', [id])).toEqual([]);
  });

  it('and confirming it have one outcome, whichever is first', async () => {
    shelf.put(sku, 10);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const customer = context.customer();
        const placed = customer.place({ [sku]: 1 }, { token: 'tok_ok' });
        const { items } = await waitFor(async () => {
          const page = await customer.list();
          expect(page.items).toHaveLength(1);
          return page;
        });
        await Promise.all([placed, customer.cancel(items[0]!.id)]);
        return customer.get(items[0]!.id);
      }),
    );
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    await waitFor(() => expect(shelf.available(sku)).toBe(10));
    const ids = outcomes.map(({ id }) => id);
    await waitFor(async () => expect((await Promise.all(ids.map(moneyHeldFor))).flat()).toEqual([]));
  });

  it('is too late for an order that was rejected', async () => {
    const customer = context.customer();
    await expect(customer.place({ [sku]: 2 })).rejects.toBeInstanceOf(OutOfStock);
    const { items } = await customer.list();
    const refusal = customer.cancel(items[0]!.id);
    await expect(refusal).rejects.toBeInstanceOf(OrderNotCancellable);
    await expect(refusal).rejects.toMatchObject({ details: { orderStatus: 'rejected' } });
  });

  it("says of someone else's order what it says of none", async () => {
    const { order } = await context.customer().place({ [sku]: 1 });
    await expect(context.customer().cancel(order.id)).rejects.toBeInstanceOf(OrderNotFound);
    await expect(context.customer().cancel(randomUUID())).rejects.toBeInstanceOf(OrderNotFound);
  });
});
