import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { PaymentAmountUnsupported, PaymentDeclined, PaymentNotCaptured } from '#contracts/orders';
import { waitFor } from '#dev';
import { fakeProducts } from '../testing/fake-products.js';
import type { Customer } from '../testing/customer.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';
import { StripeSandbox, type Fault } from '../testing/stripe-sandbox.js';

const createIntent = /^POST \/v1\/payment_intents( |$)/;
const confirmIntent = /\/confirm( |$)/;
const stripe = new StripeSandbox();
let context: OrdersTestContext;
let customer: Customer;
let staff: Customer;

beforeAll(async () => {
  process.env['STRIPE_URL'] = await stripe.start();
  process.env['STRIPE_SECRET_KEY'] = stripe.key;
  context = await startOrdersContext();
  customer = context.customer();
  staff = context.customer(undefined, ['orders:manage']);
});
afterAll(async () => {
  await context.close();
  stripe.stop();
  delete process.env['STRIPE_URL'];
  delete process.env['STRIPE_SECRET_KEY'];
});
beforeEach(() => {
  fakeProducts.setProduct('MUG', 1_000, 2_000);
  stripe.fault = () => undefined;
  stripe.requests.length = 0;
});

const visa = { method: 'card', token: 'pm_card_visa' } as const;

const placeOrder = (token = 'pm_card_visa') =>
  customer.place({ MUG: 1 }, { payment: { method: 'card', token } }).then((placed) => placed.order);

/** Injects the fault into the first `times` matching requests. */
const injectFault = (request: RegExp, fault: Fault, times = 1): void => {
  let remaining = times;
  stripe.fault = (name) => (request.test(name) && remaining-- > 0 ? fault : undefined);
};

const idempotencyKeysOf = (request: RegExp): string[] =>
  stripe.requests.filter((each) => request.test(each)).map((each) => each.split(' ').slice(2).join(' '));

describe('A card payment', () => {
  it('is authorised when the order is placed and captured when it is fulfilled', async () => {
    const { id, status, payment } = await placeOrder();
    expect([status, payment]).toEqual(['confirmed', { method: 'card', status: 'authorised' }]);
    expect(stripe.intentsOf(id)).toMatchObject([
      { amount: 2_000, currency: 'eur', capture_method: 'manual', status: 'requires_capture' },
    ]);
    expect(stripe.requests).toEqual([
      `POST /v1/payment_intents ${id}`,
      expect.stringMatching(`^POST /v1/payment_intents/pi_\\w+/confirm ${id} confirm$`),
    ]);
    expect((await staff.fulfil(id)).payment.status).toBe('captured');
    expect(stripe.intentsOf(id)).toMatchObject([{ status: 'succeeded' }]);
  });

  it.each(['pm_card_chargeDeclined', 'pm_unknown'])('with %s is declined and cancelled', async (token) => {
    await expect(placeOrder(token)).rejects.toBeInstanceOf(PaymentDeclined);
    expect([...stripe.intents.values()].at(-1)).toMatchObject({ status: 'canceled' });
  });

  it('below the minimum amount of Stripe is rejected as unsupported, and not as declined', async () => {
    fakeProducts.setProduct('PIN', 1, 20);
    const rejected = customer.place({ PIN: 1 }, { payment: visa });
    await expect(rejected).rejects.toBeInstanceOf(PaymentAmountUnsupported);
    await expect(rejected).rejects.toMatchObject({
      details: { method: 'card', amount: { amount: 20, currency: 'EUR' } },
    });
  });

  it.each([
    ['ISK', 5_000, 500_000],
    ['UGX', 5_000, 500_000],
    ['MGA', 500_000, 5_000],
    ['KWD', 5_120, 5_120],
  ])('in %s is converted to the units of Stripe', async (currency, amount, stripeAmount) => {
    fakeProducts.setProduct('MUG', 1_000, amount, currency);
    const { id } = await placeOrder();
    expect(stripe.intentsOf(id)).toMatchObject([{ amount: stripeAmount, currency: currency.toLowerCase() }]);
    await staff.refund(id, { amount: amount / 2 });
    await waitFor(() =>
      expect(stripe.intentsOf(id)[0]!.refunds).toMatchObject([{ amount: stripeAmount / 2 }]),
    );
    await staff.refund(id);
    await waitFor(() => expect(stripe.intentsOf(id)[0]!.refunds).toHaveLength(2));
  });

  it('whose amount Stripe cannot represent is rejected before anything is reserved', async () => {
    fakeProducts.setProduct('MUG', 1_000, 5_124, 'KWD');
    const available = fakeProducts.available('MUG');
    await expect(placeOrder()).rejects.toBeInstanceOf(PaymentAmountUnsupported);
    expect(stripe.requests).toEqual([]);
    expect(fakeProducts.available('MUG')).toBe(available);
  });

  it('is not refunded by an amount that Stripe cannot represent', async () => {
    fakeProducts.setProduct('MUG', 1_000, 5_120, 'KWD');
    const { id } = await placeOrder();
    await expect(staff.refund(id, { amount: 1_234 })).rejects.toBeInstanceOf(PaymentAmountUnsupported);
    expect((await staff.history(id)).items.map(({ type }) => type)).toEqual(['placed', 'confirmed']);
  });

  it('of 0 needs neither a token nor Stripe', async () => {
    fakeProducts.setProduct('GIFT', 1, 0);
    const { order } = await customer.place({ GIFT: 1 }, { payment: { method: 'card' } });
    expect([order.status, order.payment.status]).toEqual(['confirmed', 'authorised']);
    expect((await staff.fulfil(order.id)).payment.status).toBe('captured');
    expect(stripe.requests).toEqual([]);
  });

  it('requires a token', async () => {
    await expect(customer.place({ MUG: 1 }, { payment: { method: 'card' } })).rejects.toBeInstanceOf(
      InvalidRequest,
    );
  });

  it('whose confirmation response is lost is looked up and authorised once', async () => {
    injectFault(confirmIntent, 'response-lost');
    const { id, status } = await placeOrder();
    expect(status).toBe('confirmed');
    expect(stripe.intentsOf(id)).toMatchObject([{ status: 'requires_capture' }]);
  });

  it.each([
    ['creation response is lost', createIntent, 'response-lost'],
    ['creation fails with 503', createIntent, 503],
    ['confirmation fails with 429', confirmIntent, 429],
    ['creation fails because the key has expired', createIntent, 401],
    ['creation fails because the account is not activated', createIntent, 'not-activated'],
  ] as const)(
    'whose %s is retried with the same idempotency key and authorised once',
    async (_, request, fault) => {
      injectFault(request, fault, 2);
      const { id } = await placeOrder();
      await waitFor(async () => expect(await customer.get(id)).toMatchObject({ status: 'confirmed' }), {
        timeoutMs: 10_000,
      });
      expect(stripe.intentsOf(id)).toMatchObject([{ status: 'requires_capture' }]);
      expect(new Set(idempotencyKeysOf(request))).toHaveProperty('size', 1);
      expect(idempotencyKeysOf(request).length).toBeGreaterThan(1);
    },
  );

  const expire = (id: string) =>
    Object.assign(stripe.intentsOf(id)[0]!, { status: 'canceled', cancellation_reason: 'automatic' });

  it('whose authorisation has expired prevents the fulfilment', async () => {
    const { id } = await placeOrder();
    expire(id);
    await expect(staff.fulfil(id)).rejects.toBeInstanceOf(PaymentNotCaptured);
    expect(await staff.get(id)).toMatchObject({
      status: 'confirmed',
      payment: { status: 'capture-failed' },
    });
  });

  it('is captured later if Stripe is unavailable during the fulfilment', async () => {
    const { id } = await placeOrder();
    injectFault(/\/capture$/, 503, 2);
    expect(await staff.fulfil(id)).toMatchObject({
      status: 'fulfilled',
      payment: { status: 'authorised' },
    });
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('captured'), {
      timeoutMs: 10_000,
    });
  });

  it('that expires before it can be captured is not reported as captured or refunded', async () => {
    const { id } = await placeOrder();
    injectFault(/^GET/, 503, 2);
    await staff.fulfil(id);
    expire(id);
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('capture-failed'), {
      timeoutMs: 10_000,
    });
    await expect(staff.refund(id)).rejects.toBeInstanceOf(PaymentNotCaptured);
  });

  it('is voided when the order is cancelled', async () => {
    const { id } = await placeOrder();
    await customer.cancel(id);
    expect(stripe.intentsOf(id)).toMatchObject([{ status: 'canceled', refunds: [] }]);
  });

  it('is refunded in parts, each of them once, and then in full', async () => {
    const { id } = await placeOrder();
    injectFault(/POST \/v1\/refunds$/, 'response-lost', 2);
    await staff.refund(id, { amount: 500, key: 'part' });
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('partially-refunded'), {
      timeoutMs: 15_000,
    });
    expect(stripe.intentsOf(id)).toMatchObject([{ status: 'succeeded', refunds: [{ amount: 500 }] }]);
    await staff.refund(id);
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('refunded'));
    expect(stripe.intentsOf(id)[0]!.refunds.map(({ amount }) => amount)).toEqual([500, 1_500]);
  });

  it('is refunded again, in part and in full, if Stripe reports that a refund has failed', async () => {
    const { id } = await placeOrder();
    const refunds = () => stripe.intentsOf(id)[0]!.refunds.map(({ amount, status }) => [amount, status]);
    injectFault(/POST \/v1\/refunds$/, 'refund-failed');
    await staff.refund(id, { amount: 500 });
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('partially-refunded'), {
      timeoutMs: 15_000,
    });
    await waitFor(() => expect(refunds()).toHaveLength(2), { timeoutMs: 15_000 });
    injectFault(/POST \/v1\/refunds$/, 'refund-failed');
    await staff.refund(id);
    await waitFor(() => expect(refunds()).toHaveLength(4), { timeoutMs: 15_000 });
    expect(refunds()).toEqual([
      [500, 'failed'],
      [500, 'succeeded'],
      [1_500, 'failed'],
      [1_500, 'succeeded'],
    ]);
  });

  it('completes a delayed partial refund of which Stripe learns after the full refund', async () => {
    const { id } = await placeOrder();
    await staff.fulfil(id);
    await staff.refund(id);
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('refunded'));
    await context.sql.query(
      `insert into orders.settlements (id, order_id, kind, delivery_id, amount, lease_owner, due_at)
       values (gen_random_uuid(), ?, 'refund', 'delayed', 500, gen_random_uuid(), now())`,
      [id],
    );
    await waitFor(async () => {
      const open = 'select 1 from orders.settlements where order_id = ? and done_at is null';
      expect(await context.sql.query(open, [id])).toEqual([]);
    });
    expect(stripe.intentsOf(id)[0]!.refunds.map(({ amount }) => amount)).toEqual([2_000]);
  });

  it('is never authorised if the order is cancelled before Stripe creates the intent', async () => {
    injectFault(createIntent, 503, 1_000);
    const placing = placeOrder();
    const id = await waitFor(async () => {
      const { items } = await customer.list({ status: 'pending' });
      expect(items).toHaveLength(1);
      return items[0]!.id;
    });
    await waitFor(() => expect(idempotencyKeysOf(createIntent)).toContain(id));
    await customer.cancel(id);
    stripe.fault = () => undefined;
    expect((await placing).status).toBe('cancelled');
    const references = await context.sql.query(
      'select reference from orders.payment_references where key = ?',
      [id],
    );
    expect(references).toEqual([{ reference: null }]);
    expect(stripe.intentsOf(id).filter(({ status }) => status === 'requires_capture')).toEqual([]);
  });
});
