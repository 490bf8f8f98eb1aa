import { command, Id, Text } from '../definition/index.js';
import { CategoryView } from './category-view.js';
import { CategoryTooDeep, SlugTaken, UnknownCategory } from './failures.js';
import * as limits from './field-limits.js';

export class CreateCategory {
  @Text({ ...limits.categoryName, example: 'Mugs' })
  readonly name!: string;

  @Text({
    ...limits.categorySlug,
    optional: true,
    description: 'Derived from the name if omitted.',
    example: 'mugs',
  })
  readonly slug?: string;

  @Id({
    optional: true,
    nullable: true,
    description: 'ID of the parent category. Omit or set to null to create a top-level category.',
  })
  readonly parentId?: string | null;
}

/** Fails with `SlugTaken` only if the request contains a slug: a derived slug is made unique. */
export const createCategory = command('products.create-category', {
  summary: 'Create a category',
  description:
    'If `slug` is omitted, a unique slug is derived from the name. A slug in the request must not be in use.',
  request: CreateCategory,
  response: CategoryView,
  failures: [UnknownCategory, CategoryTooDeep, SlugTaken],
  access: 'products:write',
});
