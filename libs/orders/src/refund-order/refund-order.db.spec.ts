import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, IdempotencyKeyInUse, IdempotencyKeyReused } from '#contracts/definition';
import {
  OrderNotCancellable,
  OrderNotFulfillable,
  OrderNotRefundable,
  RefundTooLarge,
} from '#contracts/orders';
import { waitFor } from '#dev';
import { shelf } from '../testing/catalogue.js';
import type { Customer } from '../testing/customer.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

let shop: OrdersUnderTest;
let staff: Customer;
let customer: Customer;

beforeAll(async () => {
  shop = await openOrders();
  staff = shop.customer(randomUUID(), ['orders:manage']);
  customer = shop.customer();
}, 60_000);

afterAll(() => shop.close());

/** A confirmed order of two pieces at 10.00, paid with the test provider. */
async function anOrder(): Promise<{ id: string; sku: string }> {
  const sku = `SKU-${randomUUID()}`;
  shelf.put(sku, 10);
  const { order } = await customer.place({ [sku]: 2 }, { token: 'tok_ok' });
  return { id: order.id, sku };
}

async function ledgerOf(id: string): Promise<object> {
  const [entry] = await shop.sql.query(
    'select state, refunded::int as refunded from orders.test_payments where key = ?',
    [id],
  );
  return entry!;
}

describe('fulfilling an order', () => {
  it('collects the money that was held, once', async () => {
    const { id } = await anOrder();
    expect(await staff.fulfil(id)).toMatchObject({ status: 'fulfilled', payment: { status: 'captured' } });
    expect(await ledgerOf(id)).toEqual({ state: 'captured', refunded: 0 });
    expect(await staff.fulfil(id)).toMatchObject({ status: 'fulfilled' });
    await expect(customer.cancel(id)).rejects.toThrow(OrderNotCancellable);
  });

  it('is for staff, and for orders that stand', async () => {
    const { id } = await anOrder();
    await expect(customer.fulfil(id)).rejects.toThrow(Forbidden);
    await customer.cancel(id);
    await expect(staff.fulfil(id)).rejects.toThrow(OrderNotFulfillable);
    await expect(staff.refund(id)).rejects.toThrow(OrderNotRefundable);
  });
});

describe('refunding an order', () => {
  it('gives everything back, with the stock where it has not left yet', async () => {
    const { id, sku } = await anOrder();
    expect(await staff.refund(id)).toMatchObject({ status: 'refunded', payment: { status: 'refunded' } });
    expect(await ledgerOf(id)).toMatchObject({ state: 'voided' });
    expect(shelf.available(sku)).toBe(10);
  });

  it('leaves stock alone that has left', async () => {
    const { id, sku } = await anOrder();
    await staff.fulfil(id);
    expect(await staff.refund(id)).toMatchObject({ status: 'refunded', payment: { status: 'refunded' } });
    expect(await ledgerOf(id)).toMatchObject({ state: 'voided' });
    expect(shelf.available(sku)).toBe(8);
  });

  it('may be done in parts, up to the total', async () => {
    const { id } = await anOrder();
    expect(await staff.refund(id, { amount: 500 })).toMatchObject({
      status: 'confirmed',
      payment: { status: 'partially-refunded' },
    });
    expect(await ledgerOf(id)).toEqual({ state: 'captured', refunded: 500 });
    await expect(staff.refund(id, { amount: 1_501 })).rejects.toThrow(RefundTooLarge);
    expect(await staff.refund(id, { amount: 1_500 })).toMatchObject({ status: 'refunded' });
    await expect(staff.refund(id, { amount: 1 })).rejects.toThrow(OrderNotRefundable);
  });

  it('happens once per idempotency key and per delivery, even at the same time', async () => {
    const { id } = await anOrder();
    const key = randomUUID();
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () => staff.refund(id, { amount: 100, key })),
    );
    const refused = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused.length).toBeLessThan(10);
    for (const refusal of refused) expect(refusal).toBeInstanceOf(IdempotencyKeyInUse);
    await expect(staff.refund(id, { amount: 200, key })).rejects.toThrow(IdempotencyKeyReused);
    const first = await staff.refund(id, { amount: 100, key });
    await staff.refund(id, { amount: 50 });
    expect(await staff.refund(id, { amount: 100, key })).toEqual(first);
    const requestId = randomUUID();
    await Promise.all(Array.from({ length: 10 }, () => staff.refund(id, { amount: 100, requestId })));
    await waitFor(async () => expect(await ledgerOf(id)).toEqual({ state: 'captured', refunded: 250 }));
  });

  it('never gives back more than there was, however many ask at the same time', async () => {
    const { id } = await anOrder();
    const asked = Array.from({ length: 30 }, () => staff.refund(id, { amount: 100 }));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await staff.get(id)).toMatchObject({ status: 'refunded' });
    await waitFor(async () => expect(await ledgerOf(id)).toMatchObject({ state: 'voided' }));
  });

  it('goes on where a process died', async () => {
    const { id } = await anOrder();
    await shop.sql.query(
      `insert into orders.settlements (id, order_id, kind, key, fingerprint, amount, holder, due_at)
       values (gen_random_uuid(), ?, 'refund', 'k', '', 300, gen_random_uuid(), now())`,
      [id],
    );
    await waitFor(async () => {
      expect(await ledgerOf(id)).toEqual({ state: 'captured', refunded: 300 });
      expect(await staff.get(id)).toMatchObject({ payment: { status: 'partially-refunded' } });
    });
  });
});

describe('the history of an order', () => {
  it('tells what has happened, when and why', async () => {
    const { id } = await anOrder();
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

  it('is its own customer’s', async () => {
    const { id } = await anOrder();
    await expect(shop.customer().history(id)).rejects.toThrow(`no order ${id}`);
  });
});

describe('a provider that fails at first', () => {
  it('is asked again until it knows', async () => {
    const sku = `SKU-${randomUUID()}`;
    shelf.put(sku, 1);
    const { order } = await customer.place({ [sku]: 1 }, { token: 'tok_fails_then_ok' });
    await waitFor(async () =>
      expect(await customer.get(order.id)).toMatchObject({
        status: 'confirmed',
        payment: { status: 'authorised' },
      }),
    );
  });
});
