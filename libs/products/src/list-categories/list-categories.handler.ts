import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { listCategories, type CategoryPage, type ListCategories } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { decodeCursor, encodeCursor, isTextKey, type PageCursor } from '../persistence/page-cursor.js';
import { allOf } from '../persistence/all-of.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';

const sort = 'name';

@Controller()
export class ListCategoriesHandler {
  constructor(private readonly categories: CategoriesRepository) {}

  @Handles(listCategories)
  async handle({ parentId, limit = 20, cursor, count = false }: ListCategories): Promise<CategoryPage> {
    const where = allOf(parentId === undefined ? [] : [sql`c.parent_id = ${parentId}`]);
    const rest = cursor === undefined ? where : allOf([where, after(decodeCursor(cursor, sort, isTextKey))]);

    const found = await this.categories.page(rest, limit + 1);
    const items = found.slice(0, limit).map(({ key: _, ...category }) => category);
    const last = found.length > limit ? found[limit - 1] : undefined;
    const nextCursor = last ? encodeCursor({ sort, id: last.id, key: last.key }) : null;
    return count ? { items, nextCursor, total: await this.categories.count(where) } : { items, nextCursor };
  }
}

const after = ({ key, id }: PageCursor) => sql`(lower(c.name), c.id) > (${key}, ${id})`;
