import type { Money, OrderLine as RequestedLine } from '#contracts/orders';
import { times } from './money.js';

/** What was for sale, as it was when the order was placed. */
export interface Offer {
  readonly sku: string;
  readonly name: string;
  readonly unitPrice: Money;
}

export interface OrderLine extends Offer {
  readonly quantity: number;
  readonly lineTotal: Money;
}

export function lineOf({ sku, name, unitPrice }: Offer, quantity: number): OrderLine {
  return { sku, name, unitPrice, quantity, lineTotal: times(unitPrice, quantity) };
}

/** How much of each SKU the lines ask for together, in the one order in which every order locks its SKUs. */
export function demandOf(lines: readonly RequestedLine[]): RequestedLine[] {
  const demand = new Map<string, number>();
  for (const { sku, quantity } of lines) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
  return [...demand].map(([sku, quantity]) => ({ sku, quantity })).sort((a, b) => (a.sku < b.sku ? -1 : 1));
}
