import { describe, expect, it } from '@jest/globals';
import { CurrencyMixed, OrderNotCancellable, OutOfStock, PaymentDeclined } from '#contracts/orders';
import { toOrderLine } from './order-line.js';
import { Order } from './order.js';
import { fromStoredFailure } from './place-order-failure.js';

const line = (amount: number, quantity: number, currency = 'EUR') =>
  toOrderLine({ sku: `SKU-${amount}`, name: 'Thing', unitPrice: { amount, currency } }, quantity);

const placeOrder = () =>
  Order.place({ customerId: 'c', lines: [line(100, 2), line(50, 1)], paymentMethod: 'invoice' });

describe('Order', () => {
  it('is pending when placed, with the total of its lines', () => {
    expect(placeOrder()).toMatchObject({
      status: 'pending',
      paymentStatus: 'pending',
      total: { amount: 250, currency: 'EUR' },
      shippingAddress: null,
    });
  });

  it('rejects lines in several currencies', () => {
    const lines = [line(100, 1), line(100, 1, 'CHF')];
    expect(() => Order.place({ customerId: 'c', lines, paymentMethod: 'test' })).toThrow(CurrencyMixed);
  });

  it('can be confirmed only once', () => {
    const order = placeOrder();
    order.confirm();
    expect(order).toMatchObject({ status: 'confirmed', paymentStatus: 'authorised' });
    expect(() => order.confirm()).toThrow('An order cannot change from confirmed to confirmed.');
  });

  it('stores the rejection so that the failure can be rebuilt', () => {
    const order = placeOrder();
    const reason = new OutOfStock({ lines: [{ sku: 'A', requested: 2, available: 1 }] });
    order.reject(reason);
    const rebuilt = fromStoredFailure(JSON.parse(JSON.stringify(order.rejection)));
    expect(rebuilt).toBeInstanceOf(OutOfStock);
    expect(rebuilt).toMatchObject({ message: reason.message, details: reason.details });
    const { kind, httpStatus, message } = reason;
    expect(order.rejection?.unknown).toEqual({ kind, httpStatus, message });
  });

  it('has payment status declined when the payment was declined', () => {
    const order = placeOrder();
    order.reject(new PaymentDeclined({}));
    expect(order).toMatchObject({ status: 'rejected', paymentStatus: 'declined' });
  });

  it('can be cancelled only once', () => {
    const order = placeOrder();
    order.confirm();
    const actor = { userId: 'u', sessionId: 's' };
    order.cancel(actor);
    expect(order).toMatchObject({ status: 'cancelled', eventActors: { 2: actor } });
    expect(() => order.cancel(actor)).toThrow(OrderNotCancellable);
  });
});
