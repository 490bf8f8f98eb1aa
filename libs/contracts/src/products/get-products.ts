import { batch, IdList, List } from '../definition/index.js';
import { getProduct } from './get-product.js';
import { ProductView } from './product-view.js';

export class GetProducts {
  /** Unlike those of `products.get-product`, never slugs. */
  @IdList({ min: 1, max: 100 })
  readonly ids!: string[];
}

export class Products {
  @List(() => ProductView, { max: 100 })
  readonly items!: ProductView[];

  @IdList({ max: 100, description: 'IDs to request again: the response would have been larger than 1 MiB.' })
  readonly remaining!: string[];
}

export const getProducts = batch('products.get-products', {
  of: getProduct,
  request: GetProducts,
  response: Products,
  keysField: 'ids',
  keyField: 'id',
  remainingField: 'remaining',
});
