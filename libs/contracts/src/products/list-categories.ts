import { Id, Integer, List, longestCursor, PageRequest, query, Text } from '../definition/index.js';
import { CategoryView } from './category-view.js';

export class ListCategories extends PageRequest {
  @Id({ optional: true, description: 'Only the categories right below this one.' })
  readonly parentId?: string;
}

export class CategoryPage {
  @List(() => CategoryView, { max: 100 })
  readonly items!: CategoryView[];

  /** Opaque; null on the last page. */
  @Text({ max: longestCursor, nullable: true })
  readonly nextCursor!: string | null;

  /** On all pages together. */
  @Integer({ optional: true })
  readonly total?: number;
}

export const listCategories = query('products.list-categories', {
  summary: 'List categories',
  description:
    'The whole tree by name, each category with the one it is part of; or, with `parentId`, one level of ' +
    'it.',
  request: ListCategories,
  response: CategoryPage,
  access: 'anyone',
});
