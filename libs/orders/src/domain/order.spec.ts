import { describe, expect, it } from '@jest/globals';
import { CurrencyMixed, OrderNotCancellable, OutOfStock, PaymentDeclined } from '#contracts/orders';
import { lineOf } from './order-line.js';
import { Order } from './order.js';
import { refusalOf } from './rejection.js';

const line = (amount: number, quantity: number, currency = 'EUR') =>
  lineOf({ sku: `SKU-${amount}`, name: 'Thing', unitPrice: { amount, currency } }, quantity);

const placed = () =>
  Order.place({ customerId: 'c', lines: [line(100, 2), line(50, 1)], paymentMethod: 'invoice' });

describe('an order', () => {
  it('is placed pending, with the total of its lines', () => {
    expect(placed()).toMatchObject({
      status: 'pending',
      paymentStatus: 'pending',
      total: { amount: 250, currency: 'EUR' },
      shippingAddress: null,
    });
  });

  it('has one currency', () => {
    const lines = [line(100, 1), line(100, 1, 'CHF')];
    expect(() => Order.place({ customerId: 'c', lines, paymentMethod: 'test' })).toThrow(CurrencyMixed);
  });

  it('is confirmed once', () => {
    const order = placed();
    order.confirm();
    expect(order).toMatchObject({ status: 'confirmed', paymentStatus: 'authorised' });
    expect(() => order.confirm()).toThrow('An order that is confirmed cannot become confirmed.');
  });

  it('remembers why it was rejected, so that the reason can be given again', () => {
    const order = placed();
    const reason = new OutOfStock({ lines: [{ sku: 'A', requested: 2, available: 1 }] });
    order.reject(reason);
    const kept = refusalOf(JSON.parse(JSON.stringify(order.rejection)));
    expect(kept).toBeInstanceOf(OutOfStock);
    expect(kept).toMatchObject({ message: reason.message, details: reason.details });
  });

  it('shows a declined payment', () => {
    const order = placed();
    order.reject(new PaymentDeclined({}));
    expect(order).toMatchObject({ status: 'rejected', paymentStatus: 'declined' });
  });

  it('can be cancelled while pending or confirmed, and not after', () => {
    const order = placed();
    order.confirm();
    order.cancel();
    expect(order.status).toBe('cancelled');
    expect(() => order.cancel()).toThrow(OrderNotCancellable);
  });
});
