import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PaymentDeclined } from '#contracts/orders';
import { releaseStock, reserveStock } from '#contracts/products';
import { waitFor } from '#dev';
import { shelf, unreachable } from '../testing/catalogue.js';
import { gate } from '../testing/gate.js';
import { interrupted, type Interrupted } from '../testing/interrupted.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

jest.setTimeout(90_000);

describe('An order whose process died', () => {
  let context: OrdersUnderTest;
  let sku: string;
  beforeAll(async () => {
    context = await openOrders(3);
  });
  afterAll(() => context.close());
  beforeEach(() => {
    shelf.before = () => {};
    shelf.after = () => {};
    sku = `SKU-${randomUUID()}`;
    shelf.put(sku, 1);
  });

  interface Stored {
    status: string;
    payment_status: string;
    rejection: { code: string } | null;
  }
  const stored = async (id: string): Promise<Stored> => {
    const rows = await context.sql.query<Stored>(
      'select status, payment_status, rejection from orders.orders where id = ?',
      [id],
    );
    return rows[0]!;
  };
  /** An order is promised to be terminal 60 s after its process died. */
  const settled = (id: string) =>
    waitFor(
      async () => {
        expect(await context.sql.query('select * from orders.sagas where order_id = ?', [id])).toEqual([]);
        return stored(id);
      },
      { timeoutMs: 60_000 },
    );
  const payments = (id: string) =>
    context.sql.query('select state, amount from orders.test_payments where key = ?', [id]);
  const charge = (id: string, state = 'authorised') =>
    context.sql.query(
      `insert into orders.test_payments (key, amount, currency, state) values (?, 1000, 'EUR', ?)`,
      [id, state],
    );
  /** Nobody goes on with it before `world` has been set up as the dead process left it. */
  const left = async (state: Interrupted, world: (id: string) => unknown = () => {}): Promise<string> => {
    const id = await interrupted(context.sql, sku, state);
    await world(id);
    await context.sql.query('update orders.sagas set due_at = now() where order_id = ?', [id]);
    return id;
  };
  const reserved = (id: string) => shelf.reservations.set(id, [{ sku, quantity: 1 }]);

  describe('while it was placed is confirmed, with one reservation and one charge', () => {
    const lastWords: [string, Interrupted, (id: string) => unknown][] = [
      ['before it reserved', { step: 'reserve-stock' }, () => {}],
      ['when it had reserved', { step: 'reserve-stock' }, reserved],
      ['before it charged', { step: 'authorise-payment' }, reserved],
      ['when it had charged', { step: 'authorise-payment' }, (id) => [reserved(id), charge(id)][1]],
      ['many times', { step: 'authorise-payment', tries: 8 }, reserved],
    ];
    it.each(lastWords)('%s', async (_, state, world) => {
      const id = await left(state, world);
      expect(await settled(id)).toMatchObject({ status: 'confirmed', payment_status: 'authorised' });
      expect(shelf.available(sku)).toBe(0);
      expect(await payments(id)).toEqual([{ state: 'authorised', amount: '1000' }]);
      const events = await context.sql.query('select pattern from orders.outbox where aggregate_id = ?', [
        id,
      ]);
      expect(events).toEqual([{ pattern: 'orders.order-confirmed.v1' }]);
    });
  });

  describe('while it was undone holds nothing in the end', () => {
    const declined = new PaymentDeclined({});
    const lastWords: [string, Interrupted, (id: string) => unknown, Partial<Stored>][] = [
      [
        'because the payment was declined',
        { step: 'authorise-payment', undoing: declined, paymentStatus: 'declined' },
        (id) => [reserved(id), charge(id, 'declined')][1],
        { status: 'rejected', payment_status: 'declined' },
      ],
      [
        'because the customer cancelled it',
        { step: 'authorise-payment', undoing: 'cancelled', paymentStatus: 'authorised' },
        (id) => [reserved(id), charge(id)][1],
        { status: 'cancelled', payment_status: 'voided' },
      ],
      [
        'before it was known whether it had charged, and nothing can be charged any more',
        { step: 'authorise-payment', undoing: 'cancelled' },
        reserved,
        { status: 'cancelled', payment_status: 'voided' },
      ],
      [
        'when the money had gone back',
        { step: 'reserve-stock', undoing: 'cancelled', paymentStatus: 'authorised' },
        (id) => [reserved(id), charge(id, 'voided')][1],
        { status: 'cancelled', payment_status: 'voided' },
      ],
      [
        'when everything had gone back',
        { step: 'reserve-stock', undoing: 'cancelled' },
        (id) => [shelf.release(id), charge(id, 'voided')][1],
        { status: 'cancelled', payment_status: 'voided' },
      ],
    ];
    it.each(lastWords)('%s', async (_, state, world, outcome) => {
      const id = await left(state, world);
      expect(await settled(id)).toMatchObject(outcome);
      expect(shelf.available(sku)).toBe(1);
      expect(await payments(id)).toMatchObject([{ state: outcome.payment_status }]);
    });
  });

  it('is rejected when there is no stock any more', async () => {
    shelf.put(sku, 0);
    const id = await left({ step: 'reserve-stock' });
    expect(await settled(id)).toMatchObject({
      status: 'rejected',
      rejection: { code: 'orders.out-of-stock' },
    });
  });

  it('is confirmed once products can be reached again', async () => {
    let calls = 0;
    shelf.before = (pattern) =>
      pattern === reserveStock.pattern && ++calls < 3 ? unreachable('not-sent') : undefined;
    const id = await left({ step: 'reserve-stock' });
    expect(await settled(id)).toMatchObject({ status: 'confirmed' });
    expect(calls).toBe(3);
  });

  it('is given up after ten tries, and holds nothing then', async () => {
    const neverSettled = `update orders.test_payments set settles_at = now() + interval '1 hour' where key = ?`;
    const id = await left({ step: 'authorise-payment', tries: 9 }, async (orderId) => {
      reserved(orderId);
      await charge(orderId);
      await context.sql.query(neverSettled, [orderId]);
    });
    expect(await settled(id)).toMatchObject({
      status: 'rejected',
      payment_status: 'voided',
      rejection: { code: 'orders.not-placed' },
    });
    expect(shelf.available(sku)).toBe(1);
    expect(await payments(id)).toMatchObject([{ state: 'voided' }]);
  });

  it('goes on being undone for as long as products cannot be reached', async () => {
    let reachable = false;
    let calls = 0;
    shelf.before = (pattern) => {
      if (pattern === releaseStock.pattern && ++calls && !reachable) unreachable('unknown');
    };
    const id = await left({ step: 'reserve-stock', undoing: 'cancelled' }, reserved);
    await waitFor(() => expect(calls).toBeGreaterThan(2));
    expect(shelf.available(sku)).toBe(0);
    reachable = true;
    await settled(id);
    expect(shelf.available(sku)).toBe(1);
  });

  it('is gone on with by one replica, however many look for it', async () => {
    shelf.put(sku, 60);
    const calls: string[] = [];
    shelf.before = (pattern) => void calls.push(pattern);
    const ids = await Promise.all(Array.from({ length: 60 }, () => left({ step: 'reserve-stock' })));
    await Promise.all(ids.map(settled));
    expect(shelf.available(sku)).toBe(0);
    expect(calls).toEqual(Array.from({ length: 60 }, () => reserveStock.pattern));
  });

  it('only stalled, finds that another has placed it, and answers that', async () => {
    const customer = context.customer();
    const stalling = gate();
    let tries = 0;
    shelf.before = (pattern) =>
      pattern === reserveStock.pattern && ++tries === 1 ? stalling.passed : undefined;
    const placed = customer.place({ [sku]: 1 }, { token: 'tok_ok' });
    await waitFor(() => expect(tries).toBe(1));
    const [order] = (await customer.list()).items;
    await context.sql.query('update orders.sagas set due_at = now() where order_id = ?', [order!.id]);
    expect(await settled(order!.id)).toMatchObject({ status: 'confirmed' });
    stalling.open();
    expect((await placed).order).toMatchObject({ id: order!.id, status: 'confirmed' });
    expect(shelf.available(sku)).toBe(0);
    expect(await payments(order!.id)).toHaveLength(1);
  });
});
