import { query, Text } from '../definition/index.js';
import { UnknownSku } from './failures.js';
import * as limits from './field-limits.js';
import { StockView } from './stock-view.js';

export class GetStock {
  @Text(limits.sku)
  readonly sku!: string;
}

export const getStock = query('products.get-stock', {
  summary: 'Retrieve the stock of a variant',
  description: 'Returns the stock of a SKU. Includes SKUs of archived products and deleted variants.',
  request: GetStock,
  response: StockView,
  failures: [UnknownSku],
  access: 'inventory:write',
});
