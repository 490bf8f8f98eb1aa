import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  IdempotencyKeyInUse,
  IdempotencyKeyMissing,
  IdempotencyKeyReused,
  InvalidRequest,
} from '#contracts/definition';
import {
  CurrencyMixed,
  OrderNotPlaced,
  OutOfStock,
  PaymentDeclined,
  TotalTooLarge,
  UnknownSku,
} from '#contracts/orders';
import { getPrices, releaseStock, reserveStock } from '#contracts/products';
import { waitFor } from '#dev';
import { fakeProducts, throwUnreachable } from '../testing/fake-products.js';
import { createLatch } from '../testing/latch.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

describe('Placing an order', () => {
  let context: OrdersTestContext;
  beforeAll(async () => {
    context = await startOrdersContext();
  });
  afterAll(() => context.close());
  beforeEach(() => {
    fakeProducts.beforeHandle = () => {};
    fakeProducts.afterHandle = () => {};
    for (const sku of ['MUG', 'CUP']) fakeProducts.setProduct(sku, 1_000);
  });

  const ordersOf = (id: string) =>
    context.sql.query<{ id: string; status: string; payment_status: string }>(
      'select id, status, payment_status from orders.orders where customer_id = ? order by id',
      [id],
    );
  const eventsOf = async (id: string) => {
    const rows = await context.sql.query<{ pattern: string }>(
      'select pattern from orders.outbox where aggregate_id = ? order by position',
      [id],
    );
    return rows.map(({ pattern }) => pattern);
  };
  const paymentOf = async (id: string) => {
    const rows = await context.sql.query<{ state: string }>(
      'select state from orders.test_payments where key = ?',
      [id],
    );
    return rows[0]?.state;
  };
  const ageKeys = (customerId: string, by: string) =>
    context.sql.query(
      `update orders.idempotency_keys
       set created_at = created_at - ?::interval, leased_until = leased_until - ?::interval where caller_id = ?`,
      [by, by, customerId],
    );
  const expectNoSagas = () =>
    waitFor(async () => expect(await context.sql.query('select * from orders.sagas')).toEqual([]));

  it('confirms it with current prices and names', async () => {
    fakeProducts.setProduct('LAMP', 5, 2_500);
    const shippingAddress = { name: 'Ada', line1: '1 Road', city: 'London', country: 'GB' };
    const { order, replayed } = await context.customer().place({ LAMP: 2, MUG: 1 }, { shippingAddress });
    expect(replayed).toBe(false);
    expect(order).toMatchObject({
      status: 'confirmed',
      total: { amount: 6_000, currency: 'EUR' },
      payment: { method: 'invoice', status: 'authorised' },
      shippingAddress,
    });
    expect(Object.keys(order.lines[0]!)).toEqual(['sku', 'name', 'unitPrice', 'quantity', 'lineTotal']);
    expect(order.lines[0]).toEqual({
      sku: 'LAMP',
      name: 'The LAMP',
      unitPrice: { amount: 2_500, currency: 'EUR' },
      quantity: 2,
      lineTotal: { amount: 5_000, currency: 'EUR' },
    });
    expect(fakeProducts.reservations.get(order.id)).toEqual([
      { sku: 'LAMP', quantity: 2 },
      { sku: 'MUG', quantity: 1 },
    ]);
    expect(await eventsOf(order.id)).toEqual(['orders.order-confirmed.v1']);
    await expectNoSagas();
  });

  it('reserves the total quantity per SKU and keeps the lines separate', async () => {
    const lines = [
      { sku: 'MUG', quantity: 2 },
      { sku: 'MUG', quantity: 3 },
    ];
    const { order } = await context.customer().place({}, { lines });
    expect(order.lines.map((line) => line.quantity)).toEqual([2, 3]);
    expect(fakeProducts.reservations.get(order.id)).toEqual([{ sku: 'MUG', quantity: 5 }]);
  });

  it('replays a failure that only another version knows, with its code, kind and status', async () => {
    fakeProducts.setProduct('RARE', 1);
    const customer = context.customer();
    const place = () => customer.place({ RARE: 2 }, { key: 'another-version' });
    await expect(place()).rejects.toBeInstanceOf(OutOfStock);
    // The process died before it stored the response, so that the replay reads the order.
    await context.sql.query('update orders.idempotency_keys set response = null where caller_id = ?', [
      customer.id,
    ]);
    const unknown = { kind: 'conflict', httpStatus: 423, message: 'The order is on hold.' };
    const rejection = { code: 'orders.on-hold', details: { until: 'Monday' }, unknown };
    await context.sql.query('update orders.orders set rejection = ?::json where customer_id = ?', [
      JSON.stringify(rejection),
      customer.id,
    ]);
    const { code, details } = rejection;
    await expect(place()).rejects.toMatchObject({ code, details, ...unknown });
  });

  it('rejects it if stock is short, reports the available quantity, and replays that', async () => {
    fakeProducts.setProduct('RARE', 1);
    const customer = context.customer();
    for (const time of ['first', 'second']) {
      const placing = customer.place({ RARE: 2 }, { key: 'rare' });
      expect([time, await placing.catch((e: unknown) => e)]).toEqual([time, expect.any(OutOfStock)]);
      await expect(placing).rejects.toMatchObject({
        details: { lines: [{ sku: 'RARE', requested: 2, available: 1 }] },
      });
    }
    const [order, ...others] = await ordersOf(customer.id);
    expect(others).toEqual([]);
    expect(order).toMatchObject({ status: 'rejected', payment_status: 'voided' });
    expect(await eventsOf(order!.id)).toEqual(['orders.order-rejected.v1']);
    await expectNoSagas();
  });

  it('releases the stock before it responds that the payment was declined', async () => {
    fakeProducts.setProduct('VASE', 3);
    const customer = context.customer();
    await expect(customer.place({ VASE: 3 }, { token: 'tok_declined' })).rejects.toBeInstanceOf(
      PaymentDeclined,
    );
    expect(fakeProducts.available('VASE')).toBe(3);
    expect(await ordersOf(customer.id)).toMatchObject([{ status: 'rejected', payment_status: 'declined' }]);
  });

  it.each(['constructor', '__proto__'])(
    'declines the test token %s, a property of every object',
    async (token) => {
      await expect(context.customer().place({ MUG: 1 }, { token })).rejects.toBeInstanceOf(PaymentDeclined);
    },
  );

  it('looks up a payment after a timeout of the provider and charges once', async () => {
    const { order } = await context.customer().place({ MUG: 1 }, { token: 'tok_timeout_then_ok' });
    expect(order).toMatchObject({ status: 'confirmed', payment: { method: 'test', status: 'authorised' } });
    expect(await paymentOf(order.id)).toBe('authorised');
  });

  it('returns a pending order if the payment outlasts the deadline, and confirms it later', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ MUG: 1 }, { token: 'tok_slow', key: 'slow' });
    expect(order).toMatchObject({ status: 'pending', payment: { status: 'pending' } });
    const retry = () => customer.place({ MUG: 1 }, { token: 'tok_slow', key: 'slow' });
    expect(await retry()).toEqual({ order, replayed: true });
    await waitFor(async () => expect(await customer.get(order.id)).toMatchObject({ status: 'confirmed' }), {
      timeoutMs: 10_000,
    });
    expect(await retry()).toEqual({ order, replayed: true });
  });

  it('stores no order for an invalid request', async () => {
    fakeProducts.setProduct('SWISS', 1, 100, 'CHF');
    const customer = context.customer();
    await expect(customer.place({ MUG: 1, NOPE: 1 })).rejects.toMatchObject({ details: { skus: ['NOPE'] } });
    await expect(customer.place({ NOPE: 1 })).rejects.toBeInstanceOf(UnknownSku);
    await expect(customer.place({ MUG: 1, SWISS: 1 })).rejects.toBeInstanceOf(CurrencyMixed);
    fakeProducts.setProduct('GOLD', 1_000_000, 99_999_999_999);
    const lines = Array.from({ length: 100 }, () => ({ sku: 'GOLD', quantity: 999 }));
    await expect(customer.place({}, { lines })).rejects.toBeInstanceOf(TotalTooLarge);
    await expect(customer.place({ MUG: 1000 })).rejects.toBeInstanceOf(InvalidRequest);
    await expect(customer.place({ MUG: 1 }, { payment: { method: 'test' } })).rejects.toBeInstanceOf(
      InvalidRequest,
    );
    const payment = { method: 'card', token: 'pm_card_visa' } as const;
    await expect(customer.place({ MUG: 1 }, { payment })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/payment/method' }] },
    });
    expect(await ordersOf(customer.id)).toEqual([]);
  });

  describe('while products is unreachable', () => {
    it('fails without prices and leaves the key unused', async () => {
      const customer = context.customer();
      fakeProducts.beforeHandle = (pattern) =>
        pattern === getPrices.pattern ? throwUnreachable('not-sent') : undefined;
      await expect(customer.place({ MUG: 1 }, { key: 'retry' })).rejects.toBeInstanceOf(OrderNotPlaced);
      expect(await ordersOf(customer.id)).toEqual([]);
      fakeProducts.beforeHandle = () => {};
      await expect(customer.place({ MUG: 1 }, { key: 'retry' })).resolves.toMatchObject({ replayed: false });
    });

    it('releases the key immediately and the possibly reserved stock later', async () => {
      fakeProducts.setProduct('PLATE', 1);
      const customer = context.customer();
      fakeProducts.beforeHandle = (pattern) =>
        pattern === releaseStock.pattern ? throwUnreachable('not-sent') : undefined;
      fakeProducts.afterHandle = (pattern) =>
        pattern === reserveStock.pattern ? throwUnreachable('unknown') : undefined;
      await expect(customer.place({ PLATE: 1 }, { key: 'retry' })).rejects.toBeInstanceOf(OrderNotPlaced);
      expect(fakeProducts.available('PLATE')).toBe(0);
      fakeProducts.beforeHandle = fakeProducts.afterHandle = () => {};
      await waitFor(() => expect(fakeProducts.available('PLATE')).toBe(1));
      const { order } = await customer.place({ PLATE: 1 }, { key: 'retry' });
      expect(order.status).toBe('confirmed');
      expect(await ordersOf(customer.id)).toMatchObject([{ status: 'rejected' }, { status: 'confirmed' }]);
    });
  });

  describe('with an idempotency key', () => {
    it('requires one of visible ASCII characters', async () => {
      await expect(context.customer().placeWithoutKey('MUG')).rejects.toBeInstanceOf(IdempotencyKeyMissing);
      const key = 'with a space';
      await expect(context.customer().place({ MUG: 1 }, { key })).rejects.toBeInstanceOf(
        IdempotencyKeyMissing,
      );
    });

    it('places one order for fifty concurrent requests; each returns it or fails with IdempotencyKeyInUse', async () => {
      const customer = context.customer();
      const results = await Promise.allSettled(
        Array.from({ length: 50 }, () => customer.place({ CUP: 1 }, { key: 'storm' })),
      );
      const [order, ...others] = await ordersOf(customer.id);
      expect(others).toEqual([]);
      const responses = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const failures = results.flatMap((each) =>
        each.status === 'rejected' ? [each.reason as unknown] : [],
      );
      expect(new Set(responses.map((each) => each.order.id))).toEqual(new Set([order!.id]));
      expect(responses.filter((each) => !each.replayed)).toHaveLength(1);
      for (const failure of failures) expect(failure).toBeInstanceOf(IdempotencyKeyInUse);
    });

    it('replays the response regardless of the sequence of fields', async () => {
      const customer = context.customer();
      const first = await customer.place({}, { key: 'k', lines: [{ sku: 'MUG', quantity: 1 }] });
      const second = await customer.place({}, { key: 'k', lines: [{ quantity: 1, sku: 'MUG' }] });
      expect(second).toEqual({ order: first.order, replayed: true });
    });

    it('replays the first response although the order has changed since', async () => {
      const customer = context.customer();
      const first = await customer.place({ MUG: 1 }, { key: 'k' });
      await customer.cancel(first.order.id);
      expect(await customer.place({ MUG: 1 }, { key: 'k' })).toEqual({ order: first.order, replayed: true });
    });

    it.each([
      ['OutOfStock', { lines: [{ sku: 'BOWL', quantity: 11 }] }, OutOfStock],
      ['UnknownSku', { lines: [{ sku: 'NOPE', quantity: 1 }] }, UnknownSku],
      ['PaymentDeclined', { token: 'tok_declined' }, PaymentDeclined],
    ])('replays %s although the order would succeed now', async (_, options, Failure) => {
      fakeProducts.setProduct('BOWL', 10);
      const customer = context.customer();
      const place = (): Promise<unknown> =>
        customer.place({ BOWL: 1 }, { key: 'k', ...options }).catch((failure: unknown) => failure);
      const first = await place();
      expect(first).toMatchObject({ code: Failure.code, replayed: false });
      fakeProducts.setProduct('BOWL', 1_000);
      fakeProducts.setProduct('NOPE', 1_000);
      expect(await place()).toMatchObject({ ...(first as object), replayed: true });
      await expect(customer.place({ CUP: 1 }, { key: 'k' })).rejects.toBeInstanceOf(IdempotencyKeyReused);
      fakeProducts.removeProduct('NOPE');
    });

    it('returns the pending order to a retry ten seconds after the first request stalled, and keeps that response', async () => {
      const customer = context.customer();
      const stall = createLatch();
      fakeProducts.beforeHandle = (pattern) => (pattern === reserveStock.pattern ? stall.opened : undefined);
      const first = customer.place({ MUG: 1 }, { key: 'k' });
      await waitFor(async () => expect(await ordersOf(customer.id)).toHaveLength(1));
      const retry = () => customer.place({ MUG: 1 }, { key: 'k' });
      await expect(retry()).rejects.toBeInstanceOf(IdempotencyKeyInUse);
      await ageKeys(customer.id, '11 seconds');
      const replayed = await retry();
      expect(replayed).toMatchObject({ order: { status: 'pending' }, replayed: true });
      stall.open();
      expect((await first).order).toEqual(replayed.order);
      expect(await customer.get(replayed.order.id)).toMatchObject({ status: 'confirmed' });
    });

    it('replays the response for 24 hours', async () => {
      const customer = context.customer();
      const first = await customer.place({ MUG: 1 }, { key: 'k' });
      await ageKeys(customer.id, '23 hours 59 minutes');
      expect(await customer.place({ MUG: 1 }, { key: 'k' })).toEqual({ order: first.order, replayed: true });
    });

    it('rejects another request with the same key, but not another customer', async () => {
      const customer = context.customer();
      await customer.place({ MUG: 1 }, { key: 'k' });
      await expect(customer.place({ MUG: 2 }, { key: 'k' })).rejects.toBeInstanceOf(IdempotencyKeyReused);
      await expect(context.customer().place({ MUG: 2 }, { key: 'k' })).resolves.toMatchObject({
        replayed: false,
      });
    });

    it('returns the same response to both deliveries of one request', async () => {
      const customer = context.customer();
      const options = { key: 'k', requestId: 'duplicate', token: 'tok_timeout_then_ok' };
      const [first, second] = await Promise.all([
        customer.place({ MUG: 1 }, options),
        customer.place({ MUG: 1 }, options),
      ]);
      expect(second).toEqual(first);
      expect(first.replayed).toBe(false);
      expect(await ordersOf(customer.id)).toHaveLength(1);
    });
  });
});
