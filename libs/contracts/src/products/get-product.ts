import { query, Text } from '../definition/index.js';
import { ProductNotFound } from './errors.js';
import { ProductView } from './product-view.js';

export class GetProduct {
  @Text({ max: 120, description: 'Its UUID, or its slug.', example: 'stoneware-mug' })
  readonly id!: string;
}

/** Drafts are found only by who holds `products:write`, archived products by nobody. */
export const getProduct = query('products.get-product', {
  request: GetProduct,
  response: ProductView,
  errors: [ProductNotFound],
  access: 'anyone',
});
