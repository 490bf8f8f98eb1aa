import { command, Integer, List, Nested, Text } from '../definition/index.js';
import { Money } from './money.js';
import * as rules from './rules.js';

/** An active product with one variant. */
export class ImportedProduct {
  @Text(rules.sku)
  readonly sku!: string;

  @Text(rules.productName)
  readonly name!: string;

  @Text({ ...rules.description, optional: true })
  readonly description?: string;

  @Nested(() => Money)
  readonly price!: Money;

  @Integer({ max: rules.mostOnHand, description: 'On hand to begin with.' })
  readonly stock!: number;

  @Text({
    ...rules.categoryName,
    optional: true,
    description: 'The category at the top of this name, which is made where there is none.',
  })
  readonly category?: string;
}

export class ImportProducts {
  @List(() => ImportedProduct, { min: 1, max: 1_000 })
  readonly products!: ImportedProduct[];
}

export class ImportResult {
  @Integer()
  readonly created!: number;
}

/**
 * Creates the products whose SKU is new and leaves the others as they are. So it may be sent again when its outcome is
 * unknown; what was created the first time is not counted the second time.
 */
export const importProducts = command('products.import-products', {
  request: ImportProducts,
  response: ImportResult,
  access: 'service',
  deadlineMs: 30_000,
});
