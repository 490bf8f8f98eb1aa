import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { PaymentDeclined } from '#contracts/orders';
import { waitFor } from '#dev';
import { shelf } from '../testing/catalogue.js';
import type { Customer } from '../testing/customer.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';
import { StripeSandbox, type Fault } from '../testing/stripe-sandbox.js';

const creating = /^POST \/v1\/payment_intents( |$)/;
const confirming = /\/confirm( |$)/;
const stripe = new StripeSandbox();
let shop: OrdersUnderTest;
let customer: Customer;
let staff: Customer;

beforeAll(async () => {
  process.env['STRIPE_URL'] = await stripe.open();
  process.env['STRIPE_SECRET_KEY'] = stripe.key;
  shop = await openOrders();
  customer = shop.customer();
  staff = shop.customer(undefined, ['orders:manage']);
});
afterAll(async () => {
  await shop.close();
  stripe.close();
  delete process.env['STRIPE_URL'];
  delete process.env['STRIPE_SECRET_KEY'];
});
beforeEach(() => {
  shelf.put('MUG', 1_000, 2_000);
  stripe.fault = () => undefined;
  stripe.requests.length = 0;
});

const order = (token = 'pm_card_visa') =>
  customer.place({ MUG: 1 }, { payment: { method: 'card', token } }).then((placed) => placed.order);

/** The first request that fits meets the fault, and `times` in all. */
const faulty = (request: RegExp, fault: Fault, times = 1): void => {
  let left = times;
  stripe.fault = (name) => (request.test(name) && left-- > 0 ? fault : undefined);
};

const keysOf = (request: RegExp): string[] =>
  stripe.requests.filter((each) => request.test(each)).map((each) => each.split(' ').slice(2).join(' '));

describe('a card payment', () => {
  it('is held when the order is placed, and collected when it is fulfilled', async () => {
    const { id, status, payment } = await order();
    expect([status, payment]).toEqual(['confirmed', { method: 'card', status: 'authorised' }]);
    expect(stripe.of(id)).toMatchObject([
      { amount: 2_000, currency: 'eur', capture_method: 'manual', status: 'requires_capture' },
    ]);
    expect(stripe.requests).toEqual([
      `POST /v1/payment_intents ${id}`,
      expect.stringMatching(`^POST /v1/payment_intents/pi_\\w+/confirm ${id} confirm$`),
    ]);
    expect((await staff.fulfil(id)).payment.status).toBe('captured');
    expect(stripe.of(id)).toMatchObject([{ status: 'succeeded' }]);
  });

  it.each(['pm_card_chargeDeclined', 'pm_unheard_of'])(
    'with %s is declined, and nothing is held',
    async (token) => {
      await expect(order(token)).rejects.toBeInstanceOf(PaymentDeclined);
      expect([...stripe.intents.values()].at(-1)).toMatchObject({ status: 'canceled' });
    },
  );

  it('of less than Stripe takes is declined', async () => {
    shelf.put('PIN', 1, 20);
    const payment = { method: 'card', token: 'pm_card_visa' } as const;
    await expect(customer.place({ PIN: 1 }, { payment })).rejects.toBeInstanceOf(PaymentDeclined);
  });

  it('needs a token', async () => {
    await expect(customer.place({ MUG: 1 }, { payment: { method: 'card' } })).rejects.toBeInstanceOf(
      InvalidRequest,
    );
  });

  it('whose confirmation is not answered is asked after, and held once', async () => {
    faulty(confirming, 'answer-lost');
    const { id, status } = await order();
    expect(status).toBe('confirmed');
    expect(stripe.of(id)).toMatchObject([{ status: 'requires_capture' }]);
  });

  it.each([
    ['creation is not answered', creating, 'answer-lost'],
    ['creation is refused for now', creating, 503],
    ['confirmation comes too often', confirming, 429],
  ] as const)('whose %s is tried again under the same key, and held once', async (_, request, fault) => {
    faulty(request, fault, 2);
    const { id } = await order();
    await waitFor(async () => expect(await customer.get(id)).toMatchObject({ status: 'confirmed' }), {
      timeoutMs: 10_000,
    });
    expect(stripe.of(id)).toMatchObject([{ status: 'requires_capture' }]);
    expect(new Set(keysOf(request))).toHaveProperty('size', 1);
    expect(keysOf(request).length).toBeGreaterThan(1);
  });
});

describe('the money of a card payment goes back', () => {
  it('when the order is cancelled', async () => {
    const { id } = await order();
    await customer.cancel(id);
    expect(stripe.of(id)).toMatchObject([{ status: 'canceled', refunds: [] }]);
  });

  it('in parts, each of them once, and then all that is left', async () => {
    const { id } = await order();
    faulty(/POST \/v1\/refunds$/, 'answer-lost', 2);
    await staff.refund(id, { amount: 500, key: 'part' });
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('partially-refunded'), {
      timeoutMs: 15_000,
    });
    expect(stripe.of(id)).toMatchObject([{ status: 'succeeded', refunds: [{ amount: 500 }] }]);
    await staff.refund(id);
    await waitFor(async () => expect((await staff.get(id)).payment.status).toBe('refunded'));
    expect(stripe.of(id)[0]!.refunds.map(({ amount }) => amount)).toEqual([500, 1_500]);
  });
});

it('an order that is cancelled before Stripe has heard of it can hold nothing any more', async () => {
  faulty(creating, 503, 1_000);
  const placing = order();
  const id = await waitFor(async () => {
    const { items } = await customer.list({ status: 'pending' });
    expect(items).toHaveLength(1);
    return items[0]!.id;
  });
  await waitFor(() => expect(keysOf(creating)).toContain(id));
  await customer.cancel(id);
  stripe.fault = () => undefined;
  expect((await placing).status).toBe('cancelled');
  const noted = await shop.sql.query('select reference from orders.payment_references where key = ?', [id]);
  expect(noted).toEqual([{ reference: null }]);
  expect(stripe.of(id).filter(({ status }) => status === 'requires_capture')).toEqual([]);
});
