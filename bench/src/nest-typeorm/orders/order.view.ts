import type { Order } from './order.entity.js';

/** Maps an order to its response body. */
export function orderView(order: Order): object {
  const { id, number, status, currency, totalAmount, payment, shippingAddress, createdAt, updatedAt } = order;
  const money = (amount: number): object => ({ amount, currency });
  const lines = order.lines.map(({ sku, name, quantity, unitPrice }) => ({
    sku,
    name,
    quantity,
    unitPrice: money(unitPrice),
    lineTotal: money(unitPrice * quantity),
  }));
  return {
    id,
    number,
    status,
    lines,
    total: money(totalAmount),
    payment,
    shippingAddress,
    createdAt,
    updatedAt,
  };
}
