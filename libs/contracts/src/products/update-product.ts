import { command, Id, Nested, OneOf, Text, TextList, TextMap, VersionMismatch } from '../definition/index.js';
import { ProductNotFound, SlugTaken, UnknownCategory } from './errors.js';
import { productStatuses, ProductView, type ProductStatus } from './product-view.js';
import * as rules from './rules.js';

/** What is left out stays as it is; lists and maps are replaced whole. */
export class ProductChanges {
  @Text({ ...rules.productName, optional: true })
  readonly name?: string;

  @Text({ ...rules.slug, optional: true })
  readonly slug?: string;

  @Text({ ...rules.description, optional: true })
  readonly description?: string;

  @OneOf(productStatuses, { optional: true, description: '`archived` cannot be taken back.' })
  readonly status?: ProductStatus;

  @TextList({ ...rules.categoryIds, optional: true })
  readonly categoryIds?: string[];

  @TextMap({ ...rules.attributes, optional: true })
  readonly attributes?: Record<string, string>;
}

export class UpdateProduct {
  @Id()
  readonly id!: string;

  @Nested(() => ProductChanges)
  readonly changes!: ProductChanges;
}

export const updateProduct = command('products.update-product', {
  summary: 'Change a product',
  description:
    'What is left out stays as it is; lists and maps are replaced whole. Variants and their stock are ' +
    'changed by themselves. An archived product is not found.',
  request: UpdateProduct,
  response: ProductView,
  errors: [ProductNotFound, SlugTaken, UnknownCategory, VersionMismatch],
  access: 'products:write',
});
