import { randomUUIDv7 } from 'node:crypto';
import type { PlaceOrder, OrderView } from '#contracts/orders';
import type { UserView } from '#contracts/auth';

/** Valid request and response bodies for tests. */

export function anOrderRequest(): PlaceOrder {
  return { lines: [{ sku: 'MUG', quantity: 2 }], payment: { method: 'invoice' } };
}

export function anOrder(status: OrderView['status']): OrderView {
  const price = { amount: 1_999, currency: 'EUR' };
  const now = new Date(0).toISOString();
  return {
    id: randomUUIDv7(),
    number: '7K3MQ-9XT2B',
    status,
    lines: [{ sku: 'MUG', name: 'Mug', unitPrice: price, quantity: 1, lineTotal: price }],
    total: price,
    payment: { method: 'invoice', status: 'authorised' },
    shippingAddress: null,
    createdAt: now,
    updatedAt: now,
  };
}

export function aUser(): UserView {
  return {
    id: randomUUIDv7(),
    email: 'ada@example.com',
    name: 'Ada',
    roles: ['customer'],
    emailVerified: false,
    disabled: false,
    createdAt: new Date(0).toISOString(),
  };
}

export function aRegistration() {
  return { email: 'ada@example.com', password: 'correct horse', name: 'Ada' };
}
