import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  Forbidden,
  IdempotencyKeyInUse,
  IdempotencyKeyReused,
  Unreachable,
  VersionMismatch,
} from '#contracts/definition';
import {
  OrderNotCancellable,
  OrderNotFulfillable,
  OrderNotRefundable,
  OrderView,
  PaymentNotCaptured,
  RefundTooLarge,
} from '#contracts/orders';
import { waitFor } from '#dev';
import { entityTag } from '#kernel/preconditions';
import { fakeProducts } from '../testing/fake-products.js';
import type { Customer } from '../testing/customer.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

let context: OrdersTestContext;
let staff: Customer;
let customer: Customer;

beforeAll(async () => {
  context = await startOrdersContext();
  staff = context.customer(randomUUID(), ['orders:manage']);
  customer = context.customer();
}, 60_000);

afterAll(() => context.close());

/** Places a confirmed order of two items at 10.00 each, paid with the test provider. */
async function placeOrder(): Promise<{ id: string; sku: string }> {
  const sku = `SKU-${randomUUID()}`;
  fakeProducts.setProduct(sku, 10);
  const { order } = await customer.place({ [sku]: 2 }, { token: 'tok_ok' });
  return { id: order.id, sku };
}

async function paymentOf(id: string): Promise<object> {
  const [payment] = await context.sql.query(
    'select state, refunded::int as refunded from orders.test_payments where key = ?',
    [id],
  );
  return payment!;
}

describe('Fulfilling an order', () => {
  it('captures the payment once', async () => {
    const { id } = await placeOrder();
    expect(await staff.fulfil(id)).toMatchObject({ status: 'fulfilled', payment: { status: 'captured' } });
    expect(await paymentOf(id)).toEqual({ state: 'captured', refunded: 0 });
    expect(await staff.fulfil(id)).toMatchObject({ status: 'fulfilled' });
    await expect(customer.cancel(id)).rejects.toThrow(OrderNotCancellable);
  });

  const expireAuthorisation = (id: string) =>
    context.sql.query(`update orders.test_payments set state = 'voided' where key = ?`, [id]);

  it('does not ship if the authorisation has expired, and records that', async () => {
    const { id, sku } = await placeOrder();
    await expireAuthorisation(id);
    const failures = async () => /^order_captures_failed_total (\d+)$/m.exec(await context.metrics())?.[1];
    const before = Number((await failures()) ?? 0);
    await expect(staff.fulfil(id)).rejects.toThrow(PaymentNotCaptured);
    await expect(staff.fulfil(id)).rejects.toThrow(PaymentNotCaptured);
    expect(await staff.get(id)).toMatchObject({
      status: 'confirmed',
      payment: { status: 'capture-failed' },
    });
    const { items } = await customer.history(id);
    expect(items.map(({ type }) => type)).toEqual(['placed', 'confirmed', 'capture-failed']);
    expect(Number(await failures())).toBe(before + 1);
    await expect(staff.refund(id)).rejects.toThrow(PaymentNotCaptured);
    expect(await customer.cancel(id)).toMatchObject({ status: 'cancelled', payment: { status: 'voided' } });
    expect(fakeProducts.available(sku)).toBe(10);
  });

  it('is possible after its process died between the capture and the fulfilment', async () => {
    const { id } = await placeOrder();
    await context.sql.query(
      `insert into orders.settlements (id, order_id, kind, delivery_id, amount, lease_owner, due_at)
       values (gen_random_uuid(), ?, 'capture', '', 2000, gen_random_uuid(), now())`,
      [id],
    );
    await waitFor(async () =>
      expect(await staff.get(id)).toMatchObject({ status: 'confirmed', payment: { status: 'captured' } }),
    );
    expect(await staff.fulfil(id)).toMatchObject({ status: 'fulfilled', payment: { status: 'captured' } });
  });

  it('replays its response to a retry although the order has changed since', async () => {
    const { id } = await placeOrder();
    const key = randomUUID();
    const first = await staff.fulfil(id, { key });
    expect(first).toMatchObject({ status: 'fulfilled', payment: { status: 'captured' } });
    await staff.refund(id, { key: randomUUID() });
    expect(await staff.fulfil(id, { key })).toEqual(first);
  });

  it('requires orders:manage and a confirmed order', async () => {
    const { id } = await placeOrder();
    await expect(customer.fulfil(id)).rejects.toThrow(Forbidden);
    await customer.cancel(id);
    await expect(staff.fulfil(id)).rejects.toThrow(OrderNotFulfillable);
    await expect(staff.refund(id)).rejects.toThrow(OrderNotRefundable);
  });
});

describe('Refunding an order', () => {
  it('voids the payment and releases stock that has not been shipped', async () => {
    const { id, sku } = await placeOrder();
    expect(await staff.refund(id)).toMatchObject({ status: 'refunded', payment: { status: 'refunded' } });
    expect(await paymentOf(id)).toMatchObject({ state: 'voided' });
    expect(fakeProducts.available(sku)).toBe(10);
  });

  it('does not release the stock of a fulfilled order', async () => {
    const { id, sku } = await placeOrder();
    await staff.fulfil(id);
    expect(await staff.refund(id)).toMatchObject({ status: 'refunded', payment: { status: 'refunded' } });
    expect(await paymentOf(id)).toMatchObject({ state: 'voided' });
    expect(fakeProducts.available(sku)).toBe(8);
  });

  it('allows partial refunds up to the total', async () => {
    const { id } = await placeOrder();
    expect(await staff.refund(id, { amount: 500 })).toMatchObject({
      status: 'confirmed',
      payment: { status: 'partially-refunded' },
    });
    expect(await paymentOf(id)).toEqual({ state: 'captured', refunded: 500 });
    await expect(staff.refund(id, { amount: 1_501 })).rejects.toThrow(RefundTooLarge);
    expect(await staff.refund(id, { amount: 1_500 })).toMatchObject({ status: 'refunded' });
    await expect(staff.refund(id, { amount: 1 })).rejects.toThrow(OrderNotRefundable);
  });

  it('rejects a partial refund if the authorisation has expired', async () => {
    const { id } = await placeOrder();
    await context.sql.query(`update orders.test_payments set state = 'voided' where key = ?`, [id]);
    const ifMatch = entityTag(OrderView, await staff.get(id));
    await expect(staff.refund(id, { amount: 1, ifMatch })).rejects.toThrow(PaymentNotCaptured);
    const { items } = await customer.history(id);
    expect(items.map(({ type }) => type)).toEqual(['placed', 'confirmed', 'capture-failed']);
  });

  it('makes only one of two concurrent refunds that require the same version', async () => {
    const { id } = await placeOrder();
    const ifMatch = entityTag(OrderView, await staff.get(id));
    const refunds = [1, 2].map((amount) => staff.refund(id, { amount, ifMatch }));
    const results = await Promise.allSettled(refunds);
    const failures = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(failures).toEqual([expect.any(VersionMismatch)]);
  });

  it('refunds once per idempotency key and per delivery under concurrency', async () => {
    const { id } = await placeOrder();
    const key = randomUUID();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => staff.refund(id, { amount: 100, key })),
    );
    const failures = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(failures.length).toBeLessThan(10);
    for (const failure of failures) expect(failure).toBeInstanceOf(IdempotencyKeyInUse);
    await expect(staff.refund(id, { amount: 200, key })).rejects.toThrow(IdempotencyKeyReused);
    const first = await staff.refund(id, { amount: 100, key });
    await staff.refund(id, { amount: 50 });
    expect(await staff.refund(id, { amount: 100, key })).toEqual(first);
    const requestId = randomUUID();
    await Promise.all(Array.from({ length: 10 }, () => staff.refund(id, { amount: 100, requestId })));
    await waitFor(async () => expect(await paymentOf(id)).toEqual({ state: 'captured', refunded: 250 }));
  });

  it('refunds for each of two callers that use the same idempotency key', async () => {
    const { id } = await placeOrder();
    const other = context.customer(randomUUID(), ['orders:manage']);
    const key = randomUUID();
    await staff.refund(id, { amount: 300, key });
    await other.refund(id, { amount: 300, key });
    expect(await paymentOf(id)).toEqual({ state: 'captured', refunded: 600 });
    await staff.refund(id, { amount: 300, key });
    await expect(other.refund(id, { amount: 1_401, key: randomUUID() })).rejects.toThrow(RefundTooLarge);
    expect(await paymentOf(id)).toEqual({ state: 'captured', refunded: 600 });
  });

  /** Refunds once and returns the error, if there is one. A request without a definite outcome is repeated with its key. */
  function refundOnce(id: string, amount: number): Promise<unknown> {
    const key = randomUUID();
    const attempt = () =>
      staff.refund(id, { amount, key }).then(
        () => undefined,
        (error: unknown) => {
          if (error instanceof Unreachable || error instanceof IdempotencyKeyInUse) throw error;
          return error;
        },
      );
    return waitFor(attempt, { timeoutMs: 50_000 });
  }

  it('never exceeds the total under concurrent refunds, however slow they are', async () => {
    const { id } = await placeOrder();
    const errors = await Promise.all(Array.from({ length: 30 }, () => refundOnce(id, 100)));
    expect(errors.filter((error) => error === undefined)).toHaveLength(20);
    expect(errors.filter((error) => error instanceof OrderNotRefundable)).toHaveLength(10);
    expect(await staff.get(id)).toMatchObject({ status: 'refunded' });
    await waitFor(async () => expect(await paymentOf(id)).toMatchObject({ state: 'voided' }), {
      timeoutMs: 30_000,
    });
    const [moved] = await context.sql.query(
      `select sum(amount)::int as amount, count(*)::int as count from orders.settlements
       where order_id = ? and kind = 'refund'`,
      [id],
    );
    expect(moved).toEqual({ amount: 2_000, count: 20 });
  }, 90_000);

  it('is completed after its process died', async () => {
    const { id } = await placeOrder();
    await context.sql.query(
      `insert into orders.settlements (id, order_id, kind, delivery_id, amount, lease_owner, due_at)
       values (gen_random_uuid(), ?, 'refund', 'd', 300, gen_random_uuid(), now())`,
      [id],
    );
    await waitFor(async () => {
      expect(await paymentOf(id)).toEqual({ state: 'captured', refunded: 300 });
      expect(await staff.get(id)).toMatchObject({ payment: { status: 'partially-refunded' } });
    });
  });

  it('is completed although the sagas of orders cannot be resumed', async () => {
    const { id } = await placeOrder();
    const log = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    await context.sql.query(`create function public.interrupt() returns trigger language plpgsql as $$
      begin raise exception 'interrupted'; end $$`);
    await context.sql.query(`create trigger interrupt before update on orders.sagas for each row
      execute function public.interrupt()`);
    await context.sql.query(
      `insert into orders.sagas (order_id, step, compensating, lease_owner, due_at)
       values (?, 'reserve-stock', false, gen_random_uuid(), now())`,
      [id],
    );
    await context.sql.query(
      `insert into orders.settlements (id, order_id, kind, delivery_id, amount, lease_owner, due_at)
       values (gen_random_uuid(), ?, 'refund', 'd', 300, gen_random_uuid(), now())`,
      [id],
    );
    await waitFor(async () => expect(await paymentOf(id)).toEqual({ state: 'captured', refunded: 300 }));
    await context.sql.query('delete from orders.sagas where order_id = ?', [id]);
    await context.sql.query('drop trigger interrupt on orders.sagas');
    log.mockRestore();
  });
});

describe('The history of an order', () => {
  it('lists its events with time, reason and amount', async () => {
    const { id } = await placeOrder();
    await staff.refund(id, { amount: 500, reason: 'a scratch' });
    await staff.fulfil(id);
    const { items } = await customer.history(id);
    expect(items).toEqual([
      { type: 'placed', at: expect.any(String) },
      { type: 'confirmed', at: expect.any(String) },
      {
        type: 'refunded',
        at: expect.any(String),
        reason: 'a scratch',
        amount: { amount: 500, currency: 'EUR' },
      },
      { type: 'fulfilled', at: expect.any(String) },
    ]);
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).sort());
  });

  it('has the user and the session or API key of each change by a user, which customers do not receive', async () => {
    const actorsOf = async (id: string) => {
      const [order] = await context.sql.query('select event_actors from orders.orders where id = ?', [id]);
      return order!['event_actors'];
    };
    const actorOf = ({ id: userId, sessionId }: Customer) => ({ userId, sessionId });
    const other = context.customer(randomUUID(), ['orders:manage']);
    const { id } = await placeOrder();
    expect(await actorsOf(id)).toBeNull();
    await staff.refund(id, { amount: 500 });
    await other.fulfil(id);
    await other.refund(id);
    expect(await actorsOf(id)).toEqual({ 2: actorOf(staff), 3: actorOf(other), 4: actorOf(other) });
    expect(JSON.stringify(await customer.history(id))).not.toContain(other.id);
    const { items } = await staff.history(id);
    expect(items.map(({ actorId, actorSessionId }) => [actorId, actorSessionId])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [staff.id, staff.sessionId],
      [other.id, other.sessionId],
      [other.id, other.sessionId],
    ]);
    const page = await staff.history(id, {
      limit: 2,
      cursor: (await staff.history(id, { limit: 2 })).nextCursor!,
    });
    expect(page.items.map(({ actorId }) => actorId)).toEqual([staff.id, other.id]);

    const cancelled = await placeOrder();
    await customer.cancel(cancelled.id);
    expect(await actorsOf(cancelled.id)).toEqual({ 2: actorOf(customer) });
  });

  it('is hidden from other customers', async () => {
    const { id } = await placeOrder();
    await expect(context.customer().history(id)).rejects.toThrow(`No such order: ${id}`);
  });
});

describe('Placing an order with a provider that fails at first', () => {
  it('retries until the payment is authorised', async () => {
    const sku = `SKU-${randomUUID()}`;
    fakeProducts.setProduct(sku, 1);
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_fails_then_ok' });
    await waitFor(async () =>
      expect(await customer.get(order.id)).toMatchObject({
        status: 'confirmed',
        payment: { status: 'authorised' },
      }),
    );
  });
});
