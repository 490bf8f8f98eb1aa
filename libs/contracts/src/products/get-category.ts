import { query, Text } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import { CategoryNotFound } from './errors.js';

export class GetCategory {
  @Text({ max: 120, description: 'Its UUID, or its slug.', example: 'mugs' })
  readonly id!: string;
}

export const getCategory = query('products.get-category', {
  summary: 'Read a category',
  description: 'By its id or its slug.',
  request: GetCategory,
  response: CategoryView,
  errors: [CategoryNotFound],
  access: 'anyone',
});
