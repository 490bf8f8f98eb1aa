import type { Money, OrderLine as RequestedLine } from '#contracts/orders';
import { multiply } from './money.js';

/** Name and price of a SKU at the time the order was placed. */
export interface Offer {
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: Money;
}

export interface OrderLine extends Offer {
  readonly quantity: number;
  readonly lineTotal: Money;
}

export function toOrderLine({ sku, name, unitPrice }: Offer, quantity: number): OrderLine {
  return { sku, name, unitPrice, quantity, lineTotal: multiply(unitPrice, quantity) };
}

/** Total quantity per SKU, sorted by SKU: every order locks its SKUs in this sequence, which avoids deadlocks. */
export function quantitiesBySku(lines: readonly RequestedLine[]): RequestedLine[] {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return [...quantities]
    .map(([sku, quantity]) => ({ sku, quantity }))
    .sort((a, b) => (a.sku < b.sku ? -1 : 1));
}
