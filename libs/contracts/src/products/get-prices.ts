import { List, Nested, query, Text, TextList } from '../definition/index.js';
import { UnknownSku } from './failures.js';
import { Money } from './money.js';
import * as limits from './field-limits.js';

export class GetPrices {
  /** Duplicates are allowed; each SKU is returned once. */
  @TextList({ items: limits.sku, ...limits.lines })
  readonly skus!: string[];
}

export class SkuPrice {
  @Text(limits.sku)
  readonly sku!: string;

  /** Name of the product, followed by the name of the variant if it has one. */
  @Text({ max: 403 })
  readonly name!: string;

  @Nested(() => Money)
  readonly unitPrice!: Money;
}

export class Prices {
  /** In no particular order. */
  @List(() => SkuPrice, { max: limits.lines.max })
  readonly prices!: SkuPrice[];
}

/** Returns the current unit price of each SKU. Fails with `UnknownSku` if any of them is not for sale. */
export const getPrices = query('products.get-prices', {
  request: GetPrices,
  response: Prices,
  failures: [UnknownSku],
  access: 'service',
});
