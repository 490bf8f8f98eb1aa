import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { CategoryPlace } from '../domain/category-place.js';

const name = 'products.categories';

/** The order the categories are in. Both locks are held until the transaction ends, and taken before any other. */
@Injectable()
export class CategoryTree {
  constructor(private readonly em: EntityManager) {}

  /** Nobody changes the tree meanwhile. */
  async stands(): Promise<void> {
    await this.em.execute(sql`select pg_advisory_xact_lock_shared(hashtext(${name}))`);
  }

  /** Nobody else changes the tree meanwhile, or what it lists. */
  async changes(): Promise<void> {
    await this.em.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`);
  }

  /** Those that are not the id of any category. */
  async unknown(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const known = await this.em.execute<{ id: string }[]>(
      sql`select id from products.categories where id in (${ids})`,
    );
    return ids.filter((id) => !known.some((each) => each.id === id));
  }

  /** `id` may be that of a category that is not there yet. */
  async placeOf(id: string, parentId: string): Promise<CategoryPlace> {
    const [place] = await this.em.execute<[CategoryPlace]>(sql`
      with recursive above as (
        select id, parent_id from products.categories where id = ${parentId}
        union all select c.id, c.parent_id from above a join products.categories c on c.id = a.parent_id
      ),
      below as (
        select ${id}::uuid as id, 1 as level
        union all select c.id, b.level + 1 from below b join products.categories c on c.parent_id = b.id
      )
      select exists (select from above) as known, exists (select from above where id = ${id}) as "withinItself",
        (select count(*) from above)::int + (select max(level) from below) as depth`);
    return place;
  }

  /** What a category holds. Products are counted wherever below it they are. */
  async contentsOf(id: string): Promise<{ categories: number; products: number }> {
    const [contents] = await this.em.execute<[{ categories: number; products: number }]>(sql`select
      (select count(*)::int from products.categories where parent_id = ${id}) as categories,
      (select count(*)::int from products.listings where category_id = ${id}) as products`);
    return contents;
  }
}
