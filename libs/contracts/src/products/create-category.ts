import { command, Id, Text } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import { CategoryTooDeep, SlugTaken, UnknownCategory } from './errors.js';
import * as rules from './rules.js';

export class CreateCategory {
  @Text(rules.categoryName)
  readonly name!: string;

  @Text({ ...rules.categorySlug, optional: true, description: 'Derived from the name when left out.' })
  readonly slug?: string;

  @Id({ optional: true, nullable: true, description: 'At the top when left out or null.' })
  readonly parentId?: string | null;
}

/** `SlugTaken` only when a slug was given: a derived one is made unique. */
export const createCategory = command('products.create-category', {
  summary: 'Create a category',
  description:
    'A slug that is left out is derived from the name and made unique; one that is given has to be free.',
  request: CreateCategory,
  response: CategoryView,
  errors: [UnknownCategory, CategoryTooDeep, SlugTaken],
  access: 'products:write',
});
