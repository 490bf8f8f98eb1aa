import { command, Integer, notBlank, Text, VersionMismatch } from '../definition/index.js';
import { InsufficientStock, UnknownSku } from './failures.js';
import * as limits from './field-limits.js';
import { StockView } from './stock-view.js';

export class AdjustStock {
  @Text(limits.sku)
  readonly sku!: string;

  @Integer({
    min: -limits.maxOnHand,
    max: limits.maxOnHand,
    description: 'Quantity to add to `onHand`; negative to remove stock. Must not be 0.',
  })
  readonly delta!: number;

  @Text({ max: 200, pattern: notBlank, description: 'Recorded in the stock ledger.', example: 'delivery' })
  readonly reason!: string;
}

export const adjustStock = command('products.adjust-stock', {
  summary: 'Adjust the stock of a variant',
  description:
    'Adds `delta` to the quantity on hand and records the reason in the stock ledger. Reserved stock cannot be ' +
    'removed. Send an `Idempotency-Key` so that a retried request is applied only once.',
  request: AdjustStock,
  response: StockView,
  failures: [UnknownSku, InsufficientStock, VersionMismatch],
  access: 'inventory:write',
});
