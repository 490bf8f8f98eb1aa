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
import { shelf, unreachable } from '../testing/catalogue.js';
import { gate } from '../testing/gate.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

describe('Placing an order', () => {
  let context: OrdersUnderTest;
  beforeAll(async () => {
    context = await openOrders();
  });
  afterAll(() => context.close());
  beforeEach(() => {
    shelf.before = () => {};
    shelf.after = () => {};
    for (const sku of ['MUG', 'CUP']) shelf.put(sku, 1_000);
  });

  const ordersOf = (id: string) =>
    context.sql.query<{ id: string; status: string; payment_status: string }>(
      'select id, status, payment_status from orders.orders where customer_id = ? order by id',
      [id],
    );
  const eventsAbout = async (id: string) => {
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
  const keysGrowOlder = (customerId: string, by: string) =>
    context.sql.query(
      `update orders.idempotency_keys set created_at = created_at - ?::interval where caller_id = ?`,
      [by, customerId],
    );
  const noSagaIsLeft = () =>
    waitFor(async () => expect(await context.sql.query('select * from orders.sagas')).toEqual([]));

  it('confirms it, with prices and names as they are now', async () => {
    shelf.put('LAMP', 5, 2_500);
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
    expect(shelf.reservations.get(order.id)).toEqual([
      { sku: 'LAMP', quantity: 2 },
      { sku: 'MUG', quantity: 1 },
    ]);
    expect(await eventsAbout(order.id)).toEqual(['orders.order-placed.v1', 'orders.order-confirmed.v1']);
    await noSagaIsLeft();
  });

  it('sums lines for one SKU when it reserves, and keeps them apart in the order', async () => {
    const lines = [
      { sku: 'MUG', quantity: 2 },
      { sku: 'MUG', quantity: 3 },
    ];
    const { order } = await context.customer().place({}, { lines });
    expect(order.lines.map((line) => line.quantity)).toEqual([2, 3]);
    expect(shelf.reservations.get(order.id)).toEqual([{ sku: 'MUG', quantity: 5 }]);
  });

  it('rejects it when stock is short, says how much is left, and says the same again', async () => {
    shelf.put('RARE', 1);
    const customer = context.customer();
    for (const time of ['first', 'second']) {
      const refusal = customer.place({ RARE: 2 }, { key: 'rare' });
      expect([time, await refusal.catch((e: unknown) => e)]).toEqual([time, expect.any(OutOfStock)]);
      await expect(refusal).rejects.toMatchObject({
        details: { lines: [{ sku: 'RARE', requested: 2, available: 1 }] },
      });
    }
    const [order, ...others] = await ordersOf(customer.id);
    expect(others).toEqual([]);
    expect(order).toMatchObject({ status: 'rejected', payment_status: 'voided' });
    expect(await eventsAbout(order!.id)).toEqual(['orders.order-placed.v1', 'orders.order-rejected.v1']);
    await noSagaIsLeft();
  });

  it('gives the stock back before it says that the payment was declined', async () => {
    shelf.put('VASE', 3);
    const customer = context.customer();
    await expect(customer.place({ VASE: 3 }, { token: 'tok_declined' })).rejects.toBeInstanceOf(
      PaymentDeclined,
    );
    expect(shelf.available('VASE')).toBe(3);
    expect(await ordersOf(customer.id)).toMatchObject([{ status: 'rejected', payment_status: 'declined' }]);
  });

  it('asks what became of a payment whose answer did not come, and charges once', async () => {
    const { order } = await context.customer().place({ MUG: 1 }, { token: 'tok_timeout_then_ok' });
    expect(order).toMatchObject({ status: 'confirmed', payment: { method: 'test', status: 'authorised' } });
    expect(await paymentOf(order.id)).toBe('authorised');
  });

  it('answers a pending order when the payment takes longer than the customer can wait, and confirms it later', async () => {
    const customer = context.customer();
    const { order } = await customer.place({ MUG: 1 }, { token: 'tok_slow', key: 'slow' });
    expect(order).toMatchObject({ status: 'pending', payment: { status: 'pending' } });
    const again = () => customer.place({ MUG: 1 }, { token: 'tok_slow', key: 'slow' });
    expect(await again()).toEqual({ order, replayed: true });
    await waitFor(async () => expect(await customer.get(order.id)).toMatchObject({ status: 'confirmed' }), {
      timeoutMs: 10_000,
    });
    expect(await again()).toEqual({ order, replayed: true });
  });

  it('accepts nothing it cannot sell', async () => {
    shelf.put('SWISS', 1, 100, 'CHF');
    const customer = context.customer();
    await expect(customer.place({ MUG: 1, NOPE: 1 })).rejects.toMatchObject({ details: { skus: ['NOPE'] } });
    await expect(customer.place({ NOPE: 1 })).rejects.toBeInstanceOf(UnknownSku);
    await expect(customer.place({ MUG: 1, SWISS: 1 })).rejects.toBeInstanceOf(CurrencyMixed);
    shelf.put('GOLD', 1_000_000, 99_999_999_999);
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

  describe('while products cannot be reached', () => {
    it('accepts nothing without prices, and the key stays free', async () => {
      const customer = context.customer();
      shelf.before = (pattern) => (pattern === getPrices.pattern ? unreachable('not-sent') : undefined);
      await expect(customer.place({ MUG: 1 }, { key: 'again' })).rejects.toBeInstanceOf(OrderNotPlaced);
      expect(await ordersOf(customer.id)).toEqual([]);
      shelf.before = () => {};
      await expect(customer.place({ MUG: 1 }, { key: 'again' })).resolves.toMatchObject({ replayed: false });
    });

    it('gives back what may have been reserved, however long that takes, and the key is free at once', async () => {
      shelf.put('PLATE', 1);
      const customer = context.customer();
      shelf.before = (pattern) => (pattern === releaseStock.pattern ? unreachable('not-sent') : undefined);
      shelf.after = (pattern) => (pattern === reserveStock.pattern ? unreachable('unknown') : undefined);
      await expect(customer.place({ PLATE: 1 }, { key: 'again' })).rejects.toBeInstanceOf(OrderNotPlaced);
      expect(shelf.available('PLATE')).toBe(0);
      shelf.before = shelf.after = () => {};
      await waitFor(() => expect(shelf.available('PLATE')).toBe(1));
      const { order } = await customer.place({ PLATE: 1 }, { key: 'again' });
      expect(order.status).toBe('confirmed');
      expect(await ordersOf(customer.id)).toMatchObject([{ status: 'rejected' }, { status: 'confirmed' }]);
    });
  });

  describe('under an idempotency key', () => {
    it('needs one', async () => {
      await expect(context.customer().placeWithoutKey('MUG')).rejects.toBeInstanceOf(IdempotencyKeyMissing);
      const key = 'with a space';
      await expect(context.customer().place({ MUG: 1 }, { key })).rejects.toBeInstanceOf(
        IdempotencyKeyMissing,
      );
    });

    it('places one order for fifty requests at once; each is answered with it, or told to wait', async () => {
      const customer = context.customer();
      const answers = await Promise.allSettled(
        Array.from({ length: 50 }, () => customer.place({ CUP: 1 }, { key: 'storm' })),
      );
      const [order, ...others] = await ordersOf(customer.id);
      expect(others).toEqual([]);
      const told = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const toldToWait = answers.flatMap((each) =>
        each.status === 'rejected' ? [each.reason as unknown] : [],
      );
      expect(new Set(told.map((each) => each.order.id))).toEqual(new Set([order!.id]));
      expect(told.filter((each) => !each.replayed)).toHaveLength(1);
      for (const refusal of toldToWait) expect(refusal).toBeInstanceOf(IdempotencyKeyInUse);
    });

    it('answers a repeat alike, whatever the order of its fields', async () => {
      const customer = context.customer();
      const first = await customer.place({}, { key: 'k', lines: [{ sku: 'MUG', quantity: 1 }] });
      const again = await customer.place({}, { key: 'k', lines: [{ quantity: 1, sku: 'MUG' }] });
      expect(again).toEqual({ order: first.order, replayed: true });
    });

    it('answers a repeat as the first was, whatever has become of the order', async () => {
      const customer = context.customer();
      const first = await customer.place({ MUG: 1 }, { key: 'k' });
      await customer.cancel(first.order.id);
      expect(await customer.place({ MUG: 1 }, { key: 'k' })).toEqual({ order: first.order, replayed: true });
    });

    it.each([
      ['it is out of stock', { lines: [{ sku: 'BOWL', quantity: 11 }] }, OutOfStock],
      ['it is not sold', { lines: [{ sku: 'NOPE', quantity: 1 }] }, UnknownSku],
      ['the payment was declined', { token: 'tok_declined' }, PaymentDeclined],
    ])('repeats that %s, whatever is true now', async (_, wish, Refusal) => {
      shelf.put('BOWL', 10);
      const customer = context.customer();
      const ask = (): Promise<unknown> =>
        customer.place({ BOWL: 1 }, { key: 'k', ...wish }).catch((refusal: unknown) => refusal);
      const first = await ask();
      expect(first).toMatchObject({ code: Refusal.code, replayed: false });
      shelf.put('BOWL', 1_000);
      shelf.put('NOPE', 1_000);
      expect(await ask()).toMatchObject({ ...(first as object), replayed: true });
      await expect(customer.place({ CUP: 1 }, { key: 'k' })).rejects.toBeInstanceOf(IdempotencyKeyReused);
      shelf.withdraw('NOPE');
    });

    it('whose request died tells of the order ten seconds later, and nothing else for the day', async () => {
      const customer = context.customer();
      const stalling = gate();
      shelf.before = (pattern) => (pattern === reserveStock.pattern ? stalling.passed : undefined);
      const first = customer.place({ MUG: 1 }, { key: 'k' });
      await waitFor(async () => expect(await ordersOf(customer.id)).toHaveLength(1));
      const again = () => customer.place({ MUG: 1 }, { key: 'k' });
      await expect(again()).rejects.toBeInstanceOf(IdempotencyKeyInUse);
      await keysGrowOlder(customer.id, '11 seconds');
      const told = await again();
      expect(told).toMatchObject({ order: { status: 'pending' }, replayed: true });
      stalling.open();
      expect((await first).order).toEqual(told.order);
      expect(await customer.get(told.order.id)).toMatchObject({ status: 'confirmed' });
    });

    it('is forgotten after a day', async () => {
      const customer = context.customer();
      const first = await customer.place({ MUG: 1 }, { key: 'k' });
      await keysGrowOlder(customer.id, '23 hours 59 minutes');
      expect(await customer.place({ MUG: 1 }, { key: 'k' })).toEqual({ order: first.order, replayed: true });
      await keysGrowOlder(customer.id, '1 minute');
      await waitFor(async () =>
        expect(await customer.place({ MUG: 2 }, { key: 'k' })).toMatchObject({ replayed: false }),
      );
    });

    it('refuses another request, but not another customer', async () => {
      const customer = context.customer();
      await customer.place({ MUG: 1 }, { key: 'k' });
      await expect(customer.place({ MUG: 2 }, { key: 'k' })).rejects.toBeInstanceOf(IdempotencyKeyReused);
      await expect(context.customer().place({ MUG: 2 }, { key: 'k' })).resolves.toMatchObject({
        replayed: false,
      });
    });

    it('answers a request that was delivered twice as if it came once', async () => {
      const customer = context.customer();
      const wish = { key: 'k', requestId: 'one-and-the-same', token: 'tok_timeout_then_ok' };
      const [first, second] = await Promise.all([
        customer.place({ MUG: 1 }, wish),
        customer.place({ MUG: 1 }, wish),
      ]);
      expect(second).toEqual(first);
      expect(first.replayed).toBe(false);
      expect(await ordersOf(customer.id)).toHaveLength(1);
    });
  });
});
