import { Id, List, maxCursorLength, PageRequest, query, Text, Total } from '../definition/index.js';
import { CategoryView } from './category-view.js';

export class ListCategories extends PageRequest {
  @Id({ optional: true, description: 'Returns only the direct children of this category.' })
  readonly parentId?: string;
}

export class CategoryPage {
  @List(() => CategoryView, { max: 100 })
  readonly items!: CategoryView[];

  /** Opaque cursor of the next page; null on the last page. */
  @Text({ max: maxCursorLength, nullable: true })
  readonly nextCursor!: string | null;

  @Total() readonly total?: number;
}

export const listCategories = query('products.list-categories', {
  summary: 'List categories',
  description:
    'Returns all categories sorted by name, each with the ID of its parent. With `parentId`, returns only the ' +
    'direct children of that category.',
  request: ListCategories,
  response: CategoryPage,
  access: 'anyone',
});
