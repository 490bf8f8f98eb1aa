import { query, Text } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import { CategoryNotFound } from './errors.js';

export class GetCategory {
  @Text({ max: 120 })
  readonly idOrSlug!: string;
}

export const getCategory = query('products.get-category', {
  request: GetCategory,
  response: CategoryView,
  errors: [CategoryNotFound],
  access: 'anyone',
});
