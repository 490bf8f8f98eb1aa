import { command, Id, IdList, Nested, OneOf, Text, TextMap, VersionMismatch } from '../definition/index.js';
import { ProductNotFound, SlugTaken, UnknownCategory } from './failures.js';
import { productStatuses, ProductView, type ProductStatus } from './product-view.js';
import * as limits from './field-limits.js';

/** Omitted properties are unchanged; lists and maps are replaced as a whole. */
export class ProductChanges {
  @Text({ ...limits.productName, optional: true })
  readonly name?: string;

  @Text({ ...limits.slug, optional: true })
  readonly slug?: string;

  @Text({ ...limits.description, optional: true })
  readonly description?: string;

  @OneOf(productStatuses, { optional: true, description: '`archived` is final and cannot be reverted.' })
  readonly status?: ProductStatus;

  @IdList({ max: limits.maxCategories, optional: true })
  readonly categoryIds?: string[];

  @TextMap({ ...limits.attributes, optional: true })
  readonly attributes?: Record<string, string>;
}

export class UpdateProduct {
  @Id()
  readonly id!: string;

  @Nested(() => ProductChanges)
  readonly changes!: ProductChanges;
}

export const updateProduct = command('products.update-product', {
  summary: 'Update a product',
  description:
    'Updates a product. Omitted properties are unchanged; lists and maps are replaced as a whole. Variants and ' +
    'stock have their own endpoints. Archived products cannot be updated and return 404.',
  request: UpdateProduct,
  response: ProductView,
  failures: [ProductNotFound, SlugTaken, UnknownCategory, VersionMismatch],
  access: 'products:write',
});
