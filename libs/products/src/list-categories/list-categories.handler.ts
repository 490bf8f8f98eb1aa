import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { listCategories, type CategoryPage, type ListCategories } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { Keyset, textKey, uuidKey, withTotal } from '#kernel/pagination';
import { allOf } from '../persistence/all-of.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';

const byName = new Keyset('name', { key: textKey, id: uuidKey });

@Controller()
export class ListCategoriesHandler {
  constructor(private readonly categories: CategoriesRepository) {}

  @Handles(listCategories)
  async handle(request: ListCategories): Promise<CategoryPage> {
    const { parentId } = request;
    const where = allOf(parentId === undefined ? [] : [sql`c.parent_id = ${parentId}`]);
    const start = byName.start(request);
    const { limit, after } = start;
    const rest = after ? allOf([where, sql`(c.sort_name, c.id) > (${after.key}, ${after.id})`]) : where;
    const { items, nextCursor } = byName.page(await this.categories.page(rest, limit + 1), start);
    const page = { items: items.map(({ key: _, ...category }) => category), nextCursor };
    return withTotal(page, request, () => this.categories.count(where));
  }
}
