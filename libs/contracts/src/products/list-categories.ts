import { Flag, Id, Integer, List, query, Text } from '../definition/index.js';
import { CategoryView } from './category-view.js';

export class ListCategories {
  @Id({ optional: true, description: 'Only the categories right below this one.' })
  readonly parentId?: string;

  @Integer({ min: 1, max: 100, optional: true, description: '20 when left out.' })
  readonly limit?: number;

  @Text({ max: 2_000, optional: true, description: '`nextCursor` of the page before.' })
  readonly cursor?: string;

  @Flag({ optional: true, description: 'Adds `total`.' })
  readonly count?: boolean;
}

export class CategoryPage {
  @List(() => CategoryView, { max: 100 })
  readonly items!: CategoryView[];

  /** Opaque; null on the last page. */
  @Text({ max: 2_000, nullable: true })
  readonly nextCursor!: string | null;

  /** On all pages together. */
  @Integer({ optional: true })
  readonly total?: number;
}

/** The whole tree by name, each category with the one it is part of; or, with `parentId`, one level of it. */
export const listCategories = query('products.list-categories', {
  request: ListCategories,
  response: CategoryPage,
  access: 'anyone',
});
