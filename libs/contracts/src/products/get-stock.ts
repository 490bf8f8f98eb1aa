import { query, Text } from '../definition/index.js';
import { UnknownSku } from './errors.js';
import * as rules from './rules.js';
import { StockView } from './stock-view.js';

export class GetStock {
  @Text(rules.sku)
  readonly sku!: string;
}

export const getStock = query('products.get-stock', {
  summary: 'Read the stock of a variant',
  description: 'Also of what is not sold any more: what is left of it still lies somewhere.',
  request: GetStock,
  response: StockView,
  errors: [UnknownSku],
  access: 'inventory:write',
});
