import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrderNotCancellable, OrderNotFound, OutOfStock, type OrderView } from '#contracts/orders';
import { releaseStock, reserveStock } from '#contracts/products';
import { waitFor } from '#dev';
import { fakeProducts, throwUnreachable } from '../testing/fake-products.js';
import { createLatch } from '../testing/latch.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

describe('Cancelling an order', () => {
  let context: OrdersTestContext;
  let sku: string;
  beforeAll(async () => {
    context = await startOrdersContext();
  });
  afterAll(() => context.close());
  beforeEach(() => {
    fakeProducts.beforeHandle = () => {};
    sku = `SKU-${randomUUID()}`;
    fakeProducts.setProduct(sku, 1);
  });

  const countCancelledEvents = async (id: string) => {
    const rows = await context.sql.query(
      `select 1 from orders.outbox where aggregate_id = ? and pattern = 'orders.order-cancelled.v1'`,
      [id],
    );
    return rows.length;
  };
  const authorisedPaymentsOf = (id: string) =>
    context.sql.query(`select 1 from orders.test_payments where key = ? and state = 'authorised'`, [id]);

  it('voids the payment and releases the stock', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    expect(await authorisedPaymentsOf(order.id)).toHaveLength(1);
    const cancelled = await customer.cancel(order.id);
    expect(cancelled).toMatchObject({ id: order.id, status: 'cancelled', payment: { status: 'voided' } });
    expect(await authorisedPaymentsOf(order.id)).toEqual([]);
    expect(fakeProducts.available(sku)).toBe(1);
    expect(await customer.get(order.id)).toEqual(cancelled);
  });

  it('replays its response to a retry with the same idempotency key', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    fakeProducts.beforeHandle = (pattern) =>
      pattern === releaseStock.pattern ? throwUnreachable('not-sent') : undefined;
    const first = await customer.cancel(order.id, { key: 'k' });
    expect(first).toMatchObject({ status: 'cancelled', payment: { status: 'authorised' } });
    fakeProducts.beforeHandle = () => {};
    await waitFor(async () =>
      expect(await customer.get(order.id)).toMatchObject({ payment: { status: 'voided' } }),
    );
    expect(await customer.cancel(order.id, { key: 'k' })).toEqual(first);
    expect(await countCancelledEvents(order.id)).toBe(1);
  });

  it('takes effect once for concurrent requests', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    const responses = await Promise.all(Array.from({ length: 20 }, () => customer.cancel(order.id)));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    expect(await countCancelledEvents(order.id)).toBe(1);
    expect(fakeProducts.available(sku)).toBe(1);
  });

  it('succeeds while products is unreachable and releases the stock later', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 1 });
    fakeProducts.beforeHandle = (pattern) =>
      pattern === releaseStock.pattern ? throwUnreachable('not-sent') : undefined;
    expect(await customer.cancel(order.id)).toMatchObject({ status: 'cancelled' });
    expect(fakeProducts.available(sku)).toBe(0);
    fakeProducts.beforeHandle = () => {};
    await waitFor(() => expect(fakeProducts.available(sku)).toBe(1));
    await waitFor(async () =>
      expect(await customer.get(order.id)).toMatchObject({ payment: { status: 'voided' } }),
    );
  });

  it('overtakes an order that is still being placed and compensates it', async () => {
    const customer = context.customer();
    let cancelled: Promise<OrderView> | undefined;
    fakeProducts.beforeHandle = async (pattern) => {
      if (pattern !== reserveStock.pattern || cancelled) return;
      const page = await customer.list();
      cancelled = customer.cancel(page.items[0]!.id);
      await cancelled;
    };
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    expect(order).toMatchObject({ status: 'cancelled' });
    expect(fakeProducts.available(sku)).toBe(1);
    expect(await authorisedPaymentsOf(order.id)).toEqual([]);
    expect(await countCancelledEvents(order.id)).toBe(1);
  });

  it('stops an order that is being placed before its compensation completes', async () => {
    const customer = context.customer();
    const [reserving, releasing] = [createLatch(), createLatch()];
    fakeProducts.beforeHandle = async (pattern) => {
      if (pattern === reserveStock.pattern) await reserving.opened;
      if (pattern === releaseStock.pattern) await releasing.opened;
    };
    const placing = customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    const { id } = await waitFor(async () => {
      const { items } = await customer.list();
      expect(items).toHaveLength(1);
      return items[0]!;
    });
    const cancelling = customer.cancel(id);
    await waitFor(async () => expect(await customer.get(id)).toMatchObject({ status: 'cancelled' }));
    reserving.open();
    expect((await placing).order).toMatchObject({ status: 'cancelled' });
    releasing.open();
    await cancelling;
    expect(fakeProducts.available(sku)).toBe(1);
    expect(await authorisedPaymentsOf(id)).toEqual([]);
    expect(await context.sql.query('select 1 from orders.sagas where order_id = ?', [id])).toEqual([]);
  });

  it('wins over a concurrent confirmation, whichever commits first', async () => {
    fakeProducts.setProduct(sku, 10);
    const orders = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const customer = context.customer();
        const placing = customer.place({ [sku]: 1 }, { token: 'tok_ok' });
        const { items } = await waitFor(async () => {
          const page = await customer.list();
          expect(page.items).toHaveLength(1);
          return page;
        });
        await Promise.all([placing, customer.cancel(items[0]!.id)]);
        return customer.get(items[0]!.id);
      }),
    );
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    await waitFor(() => expect(fakeProducts.available(sku)).toBe(10));
    const ids = orders.map(({ id }) => id);
    await waitFor(async () => expect((await Promise.all(ids.map(authorisedPaymentsOf))).flat()).toEqual([]));
  });

  it('fails for a rejected order', async () => {
    const customer = context.customer();
    await expect(customer.place({ [sku]: 2 })).rejects.toBeInstanceOf(OutOfStock);
    const { items } = await customer.list();
    const cancelling = customer.cancel(items[0]!.id);
    await expect(cancelling).rejects.toBeInstanceOf(OrderNotCancellable);
    await expect(cancelling).rejects.toMatchObject({ details: { orderStatus: 'rejected' } });
  });

  it("fails for another customer's order as for one that does not exist", async () => {
    const { order } = await context.customer().place({ [sku]: 1 });
    await expect(context.customer().cancel(order.id)).rejects.toBeInstanceOf(OrderNotFound);
    await expect(context.customer().cancel(randomUUID())).rejects.toBeInstanceOf(OrderNotFound);
  });
});
