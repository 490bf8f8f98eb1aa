import { query, Text } from '../definition/index.js';
import { ProductNotFound } from './failures.js';
import * as limits from './field-limits.js';
import { ProductView } from './product-view.js';

export class GetProduct {
  @Text({ max: 120, description: 'ID or slug of the product.', example: limits.slug.example })
  readonly id!: string;
}

export const getProduct = query('products.get-product', {
  summary: 'Retrieve a product',
  description:
    'Returns a product with its variants, their prices and available quantities. Drafts require the ' +
    '`products:write` permission; archived products are never returned.',
  request: GetProduct,
  response: ProductView,
  failures: [ProductNotFound],
  access: 'anyone',
});
