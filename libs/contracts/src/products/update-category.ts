import { command, Id, Nested, Text, VersionMismatch } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import {
  CategoryNotFound,
  CategoryTooDeep,
  CategoryWithinItself,
  SlugTaken,
  UnknownCategory,
} from './errors.js';
import * as rules from './rules.js';

/** What is left out stays as it is. */
export class CategoryChanges {
  @Text({ ...rules.categoryName, optional: true })
  readonly name?: string;

  @Text({ ...rules.categorySlug, optional: true })
  readonly slug?: string;

  @Id({ optional: true, nullable: true, description: 'Moves it, with all below it; null to the top.' })
  readonly parentId?: string | null;
}

export class UpdateCategory {
  @Id()
  readonly id!: string;

  @Nested(() => CategoryChanges)
  readonly changes!: CategoryChanges;
}

export const updateCategory = command('products.update-category', {
  summary: 'Change or move a category',
  description:
    'What is left out stays as it is. It moves with all that is below it; where that is very many ' +
    'products, it takes seconds.',
  request: UpdateCategory,
  response: CategoryView,
  errors: [
    CategoryNotFound,
    UnknownCategory,
    CategoryWithinItself,
    CategoryTooDeep,
    SlugTaken,
    VersionMismatch,
  ],
  access: 'products:write',
  deadlineMs: 10_000,
});
