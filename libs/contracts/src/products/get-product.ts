import { query, Text } from '../definition/index.js';
import { ProductNotFound } from './errors.js';
import { ProductView } from './product-view.js';

export class GetProduct {
  @Text({ max: 120, description: 'Its UUID, or its slug.', example: 'stoneware-mug' })
  readonly id!: string;
}

export const getProduct = query('products.get-product', {
  summary: 'Read a product',
  description:
    'With its variants, their prices, and how many of each there are. Drafts are found only by who holds ' +
    '`products:write`, archived products by nobody.',
  request: GetProduct,
  response: ProductView,
  errors: [ProductNotFound],
  access: 'anyone',
});
