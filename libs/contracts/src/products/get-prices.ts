import { List, Nested, query, Text, TextList } from '../definition/index.js';
import { UnknownSku } from './errors.js';
import { Money } from './money.js';
import * as rules from './rules.js';

export class GetPrices {
  /** May name a SKU more than once; it is answered once. */
  @TextList({ items: rules.sku, ...rules.lines })
  readonly skus!: string[];
}

export class SkuPrice {
  @Text(rules.sku)
  readonly sku!: string;

  /** The product's name, followed by the variant's if it has one. */
  @Text({ max: 403 })
  readonly name!: string;

  @Nested(() => Money)
  readonly unitPrice!: Money;
}

export class Prices {
  /** In no particular order. */
  @List(() => SkuPrice, { max: rules.lines.max })
  readonly prices!: SkuPrice[];
}

/** What each SKU costs now. All or nothing: `UnknownSku` names those that are not for sale. */
export const getPrices = query('products.get-prices', {
  request: GetPrices,
  response: Prices,
  errors: [UnknownSku],
  access: 'service',
});
