import { command, Id, Nested, Text, VersionMismatch } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import {
  CategoryNotFound,
  CategoryTooDeep,
  CategoryWithinItself,
  SlugTaken,
  UnknownCategory,
} from './failures.js';
import * as limits from './field-limits.js';

/** Omitted properties are unchanged. */
export class CategoryChanges {
  @Text({ ...limits.categoryName, optional: true })
  readonly name?: string;

  @Text({ ...limits.categorySlug, optional: true })
  readonly slug?: string;

  @Id({
    optional: true,
    nullable: true,
    description:
      'ID of the new parent; null moves the category to the top level. Subcategories move with it.',
  })
  readonly parentId?: string | null;
}

export class UpdateCategory {
  @Id()
  readonly id!: string;

  @Nested(() => CategoryChanges)
  readonly changes!: CategoryChanges;
}

export const updateCategory = command('products.update-category', {
  summary: 'Update a category',
  description:
    'Updates or moves a category. Omitted properties are unchanged. Subcategories move with it. If it contains ' +
    'thousands of products, the product lists of the parents follow within seconds after the response.',
  request: UpdateCategory,
  response: CategoryView,
  failures: [
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
