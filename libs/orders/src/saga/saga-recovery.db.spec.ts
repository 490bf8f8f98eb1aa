import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PaymentDeclined } from '#contracts/orders';
import { releaseStock, reserveStock } from '#contracts/products';
import { waitFor } from '#dev';
import { fakeProducts, throwUnreachable } from '../testing/fake-products.js';
import { createLatch } from '../testing/latch.js';
import { insertInterruptedOrder, type InterruptedOrder } from '../testing/interrupted-order.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

jest.setTimeout(90_000);

describe('A saga whose process died', () => {
  let context: OrdersTestContext;
  let sku: string;
  beforeAll(async () => {
    context = await startOrdersContext(3);
  });
  afterAll(() => context.close());
  beforeEach(() => {
    fakeProducts.beforeHandle = () => {};
    fakeProducts.afterHandle = () => {};
    sku = `SKU-${randomUUID()}`;
    fakeProducts.setProduct(sku, 1);
  });

  interface OrderRow {
    status: string;
    payment_status: string;
    rejection: { code: string } | null;
  }
  const orderRow = async (id: string): Promise<OrderRow> => {
    const rows = await context.sql.query<OrderRow>(
      'select status, payment_status, rejection from orders.orders where id = ?',
      [id],
    );
    return rows[0]!;
  };
  /** Waits until the saga has ended, which is guaranteed within 60 seconds after its process died. */
  const waitForEnd = (id: string) =>
    waitFor(
      async () => {
        expect(await context.sql.query('select * from orders.sagas where order_id = ?', [id])).toEqual([]);
        return orderRow(id);
      },
      { timeoutMs: 60_000 },
    );
  const payments = (id: string) =>
    context.sql.query('select state, amount from orders.test_payments where key = ?', [id]);
  const insertPayment = (id: string, state = 'authorised') =>
    context.sql.query(
      `insert into orders.test_payments (key, amount, currency, state) values (?, 1000, 'EUR', ?)`,
      [id, state],
    );
  /** Inserts an interrupted order, runs `setUp` for its external state, and only then makes the saga due. */
  const interrupt = async (
    state: InterruptedOrder,
    setUp: (id: string) => unknown = () => {},
  ): Promise<string> => {
    const id = await insertInterruptedOrder(context.sql, sku, state);
    await setUp(id);
    await context.sql.query('update orders.sagas set due_at = now() where order_id = ?', [id]);
    return id;
  };
  const insertReservation = (id: string) => fakeProducts.reservations.set(id, [{ sku, quantity: 1 }]);

  describe('while executing its steps', () => {
    const interruptions: [string, InterruptedOrder, (id: string) => unknown][] = [
      ['before the reservation', { step: 'reserve-stock' }, () => {}],
      ['after the reservation', { step: 'reserve-stock' }, insertReservation],
      ['before the authorisation', { step: 'authorise-payment' }, insertReservation],
      [
        'after the authorisation',
        { step: 'authorise-payment' },
        async (id) => {
          insertReservation(id);
          await insertPayment(id);
        },
      ],
      ['for the eighth time', { step: 'authorise-payment', attempts: 8 }, insertReservation],
    ];
    it.each(interruptions)(
      '%s confirms the order with one reservation and one payment',
      async (_, state, setUp) => {
        const id = await interrupt(state, setUp);
        expect(await waitForEnd(id)).toMatchObject({ status: 'confirmed', payment_status: 'authorised' });
        expect(fakeProducts.available(sku)).toBe(0);
        expect(await payments(id)).toEqual([{ state: 'authorised', amount: '1000' }]);
        const events = await context.sql.query('select pattern from orders.outbox where aggregate_id = ?', [
          id,
        ]);
        expect(events).toEqual([{ pattern: 'orders.order-confirmed.v1' }]);
      },
    );
  });

  describe('while compensating', () => {
    const declined = new PaymentDeclined({});
    const interruptions: [string, InterruptedOrder, (id: string) => unknown, Partial<OrderRow>][] = [
      [
        'after a declined payment',
        { step: 'authorise-payment', compensatingFor: declined, paymentStatus: 'declined' },
        async (id) => {
          insertReservation(id);
          await insertPayment(id, 'declined');
        },
        { status: 'rejected', payment_status: 'declined' },
      ],
      [
        'after a cancellation',
        { step: 'authorise-payment', compensatingFor: 'cancelled', paymentStatus: 'authorised' },
        async (id) => {
          insertReservation(id);
          await insertPayment(id);
        },
        { status: 'cancelled', payment_status: 'voided' },
      ],
      [
        'with an unknown payment state',
        { step: 'authorise-payment', compensatingFor: 'cancelled' },
        insertReservation,
        { status: 'cancelled', payment_status: 'voided' },
      ],
      [
        'after voiding the payment',
        { step: 'reserve-stock', compensatingFor: 'cancelled', paymentStatus: 'authorised' },
        async (id) => {
          insertReservation(id);
          await insertPayment(id, 'voided');
        },
        { status: 'cancelled', payment_status: 'voided' },
      ],
      [
        'after compensating all steps',
        { step: 'reserve-stock', compensatingFor: 'cancelled' },
        async (id) => {
          fakeProducts.release(id);
          await insertPayment(id, 'voided');
        },
        { status: 'cancelled', payment_status: 'voided' },
      ],
    ];
    it.each(interruptions)(
      '%s holds neither stock nor money in the end',
      async (_, state, setUp, expected) => {
        const id = await interrupt(state, setUp);
        expect(await waitForEnd(id)).toMatchObject(expected);
        expect(fakeProducts.available(sku)).toBe(1);
        expect(await payments(id)).toMatchObject([{ state: expected.payment_status }]);
      },
    );
  });

  it('rejects the order if the stock is gone', async () => {
    fakeProducts.setProduct(sku, 0);
    const id = await interrupt({ step: 'reserve-stock' });
    expect(await waitForEnd(id)).toMatchObject({
      status: 'rejected',
      rejection: { code: 'orders.out-of-stock' },
    });
  });

  it('confirms the order once products is reachable', async () => {
    let calls = 0;
    fakeProducts.beforeHandle = (pattern) =>
      pattern === reserveStock.pattern && ++calls < 3 ? throwUnreachable('not-sent') : undefined;
    const id = await interrupt({ step: 'reserve-stock' });
    expect(await waitForEnd(id)).toMatchObject({ status: 'confirmed' });
    expect(calls).toBe(3);
  });

  it('rejects and compensates the order after ten attempts', async () => {
    const neverDecide = `update orders.test_payments set decides_at = now() + interval '1 hour' where key = ?`;
    const id = await interrupt({ step: 'authorise-payment', attempts: 9 }, async (orderId) => {
      insertReservation(orderId);
      await insertPayment(orderId);
      await context.sql.query(neverDecide, [orderId]);
    });
    expect(await waitForEnd(id)).toMatchObject({
      status: 'rejected',
      payment_status: 'voided',
      rejection: { code: 'orders.not-placed' },
    });
    expect(fakeProducts.available(sku)).toBe(1);
    expect(await payments(id)).toMatchObject([{ state: 'voided' }]);
  });

  it('retries the compensation until products is reachable', async () => {
    let reachable = false;
    let calls = 0;
    fakeProducts.beforeHandle = (pattern) => {
      if (pattern === releaseStock.pattern && ++calls && !reachable) throwUnreachable('unknown');
    };
    const id = await interrupt({ step: 'reserve-stock', compensatingFor: 'cancelled' }, insertReservation);
    await waitFor(() => expect(calls).toBeGreaterThan(2));
    expect(fakeProducts.available(sku)).toBe(0);
    reachable = true;
    await waitForEnd(id);
    expect(fakeProducts.available(sku)).toBe(1);
  });

  it('is resumed by exactly one process', async () => {
    fakeProducts.setProduct(sku, 60);
    const calls: string[] = [];
    fakeProducts.beforeHandle = (pattern) => void calls.push(pattern);
    const ids = await Promise.all(Array.from({ length: 60 }, () => interrupt({ step: 'reserve-stock' })));
    await Promise.all(ids.map(waitForEnd));
    expect(fakeProducts.available(sku)).toBe(0);
    expect(calls).toEqual(Array.from({ length: 60 }, () => reserveStock.pattern));
  });

  it('returns the outcome of another process if its own process only stalled', async () => {
    const customer = context.customer();
    const stall = createLatch();
    let attempts = 0;
    fakeProducts.beforeHandle = (pattern) =>
      pattern === reserveStock.pattern && ++attempts === 1 ? stall.opened : undefined;
    const placing = customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    await waitFor(() => expect(attempts).toBe(1));
    const [order] = (await customer.list()).items;
    await context.sql.query('update orders.sagas set due_at = now() where order_id = ?', [order!.id]);
    expect(await waitForEnd(order!.id)).toMatchObject({ status: 'confirmed' });
    stall.open();
    expect((await placing).order).toMatchObject({ id: order!.id, status: 'confirmed' });
    expect(fakeProducts.available(sku)).toBe(0);
    expect(await payments(order!.id)).toHaveLength(1);
  });
});
