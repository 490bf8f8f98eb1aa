import { batch, IdList, List } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import { getCategory } from './get-category.js';

export class GetCategories {
  /** Unlike those of `products.get-category`, never slugs. */
  @IdList({ min: 1, max: 100 })
  readonly ids!: string[];
}

export class Categories {
  @List(() => CategoryView, { max: 100 })
  readonly items!: CategoryView[];
}

export const getCategories = batch('products.get-categories', {
  of: getCategory,
  request: GetCategories,
  response: Categories,
  keysField: 'ids',
  keyField: 'id',
});
