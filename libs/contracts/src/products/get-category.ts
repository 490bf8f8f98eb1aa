import { query, Text } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import { CategoryNotFound } from './failures.js';
import * as limits from './field-limits.js';

export class GetCategory {
  @Text({ max: 120, description: 'ID or slug of the category.', example: limits.categorySlug.example })
  readonly id!: string;
}

export const getCategory = query('products.get-category', {
  summary: 'Retrieve a category',
  description: 'Returns a category by ID or slug.',
  request: GetCategory,
  response: CategoryView,
  failures: [CategoryNotFound],
  access: 'anyone',
});
