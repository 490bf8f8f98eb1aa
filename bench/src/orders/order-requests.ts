import type { LoadRequest } from '../shared/load-request.ts';

const sku = (n: number): string => `SKU-${String(n).padStart(6, '0')}`;

/** Body of an order with two different random SKUs. */
export function orderBody(products: number): string {
  const first = 1 + Math.floor(Math.random() * products);
  const second = 1 + ((first + Math.floor(Math.random() * (products - 1))) % products);
  return orderOf(first, second);
}

/** Body of an order with the SKUs of these product numbers. */
export function orderOf(first: number, second: number): string {
  const lines = [
    { sku: sku(first), quantity: 1 },
    { sku: sku(second), quantity: 2 },
  ];
  return JSON.stringify({ lines, payment: { method: 'invoice' } });
}

/** Requests with different orders, each sent with a new idempotency key. */
export function orderRequests(products: number, authorization: string): LoadRequest[] {
  const headers = { authorization, 'content-type': 'application/json' };
  return Array.from({ length: products }, () => ({
    method: 'POST',
    path: '/v1/orders',
    headers,
    body: orderBody(products),
    unique: 'idempotency-key',
  }));
}
