import { command, Integer, List, Nested, Text } from '../definition/index.js';
import { Money } from './money.js';
import * as limits from './field-limits.js';

/** An active product with one variant. */
export class ImportedProduct {
  @Text(limits.sku)
  readonly sku!: string;

  @Text(limits.productName)
  readonly name!: string;

  @Text({ ...limits.description, optional: true })
  readonly description?: string;

  @Nested(() => Money)
  readonly price!: Money;

  @Integer({ max: limits.maxOnHand, description: 'Initial quantity on hand.' })
  readonly stock!: number;

  @Text({
    ...limits.categoryName,
    optional: true,
    description: 'Name of a top-level category, created if it does not exist.',
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
 * Creates the products whose SKU does not exist yet and skips the others, in several transactions. The command can
 * therefore be retried when its outcome is unknown; `created` counts only the products created by this attempt.
 */
export const importProducts = command('products.import-products', {
  request: ImportProducts,
  response: ImportResult,
  access: 'operator',
  deadlineMs: 30_000,
});
