import { command, Integer, Text, VersionMismatch } from '../definition/index.js';
import { InsufficientStock, UnknownSku } from './errors.js';
import * as rules from './rules.js';
import { StockView } from './stock-view.js';

export class AdjustStock {
  @Text(rules.sku)
  readonly sku!: string;

  @Integer({ min: -rules.mostOnHand, max: rules.mostOnHand, description: 'Added to what is on hand; not 0.' })
  readonly delta!: number;

  @Text({ max: 200, description: 'Kept in the stock ledger.', example: 'delivery' })
  readonly reason!: string;
}

export const adjustStock = command('products.adjust-stock', {
  summary: 'Adjust the stock of a variant',
  description:
    'Adds `delta` to what is on hand, or takes it away, and keeps the reason in the stock ledger. What ' +
    'orders have reserved cannot be taken. Send an `Idempotency-Key`, so that a repeat counts once.',
  request: AdjustStock,
  response: StockView,
  errors: [UnknownSku, InsufficientStock, VersionMismatch],
  access: 'inventory:write',
});
