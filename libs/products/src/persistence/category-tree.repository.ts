import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { CategoryPosition } from '../domain/category-position.js';

const lockName = 'products.categories';

/**
 * The category tree and its advisory lock. Acquire the lock before any other lock of the transaction; it is held until
 * the transaction ends.
 */
@Injectable()
export class CategoryTreeRepository {
  constructor(private readonly em: EntityManager) {}

  /** Blocks changes to the tree by other transactions. */
  async lockShared(): Promise<void> {
    await this.em.execute(sql`select pg_advisory_xact_lock_shared(hashtext(${lockName}))`);
  }

  /** Blocks changes by other transactions to the tree and to the products of categories. */
  async lockExclusive(): Promise<void> {
    await this.em.execute(sql`select pg_advisory_xact_lock(hashtext(${lockName}))`);
  }

  /** Returns the ids that belong to no category. */
  async findUnknownIds(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const known = await this.em.execute<{ id: string }[]>(
      sql`select id from products.categories where id in (${ids})`,
    );
    return ids.filter((id) => !known.some((each) => each.id === id));
  }

  /** Position of category `id` below `parentId`. The category itself need not exist yet. */
  async positionBelow(id: string, parentId: string): Promise<CategoryPosition> {
    const [position] = await this.em.execute<[CategoryPosition]>(sql`
      with recursive ancestors as (
        select id, parent_id from products.categories where id = ${parentId}
        union all select c.id, c.parent_id from ancestors a join products.categories c on c.id = a.parent_id
      ),
      descendants as (
        select ${id}::uuid as id, 1 as level
        union all select c.id, d.level + 1 from descendants d join products.categories c on c.parent_id = d.id
      )
      select exists (select from ancestors) as "parentExists",
        exists (select from ancestors where id = ${id}) as "withinItself",
        (select count(*) from ancestors)::int + (select max(level) from descendants) as depth`);
    return position;
  }

  /** Counts the direct subcategories and the products of the whole subtree. */
  async contentsOf(id: string): Promise<{ categories: number; products: number }> {
    const [contents] = await this.em.execute<[{ categories: number; products: number }]>(sql`select
      (select count(*)::int from products.categories where parent_id = ${id}) as categories,
      (select count(*)::int from products.category_products where category_id = ${id}) as products`);
    return contents;
  }
}
