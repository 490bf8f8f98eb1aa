import type { ReservationLine } from '#contracts/products';

/** How much of each SKU, once per SKU. */
export function demandOf(lines: readonly ReservationLine[]): ReservationLine[] {
  const demand = new Map<string, number>();
  for (const { sku, quantity } of lines) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
  return Array.from(demand, ([sku, quantity]) => ({ sku, quantity }));
}
