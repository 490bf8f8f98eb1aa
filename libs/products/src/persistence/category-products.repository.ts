import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { categoryMarker } from './list-query.js';

/**
 * Denormalised table of the products of each category, including products of its subcategories, with the columns that
 * lists sort and filter by. A category list is therefore read like the list of the whole catalogue. Every change to a
 * product must refresh its rows in the same transaction, under `CategoryTreeRepository.lockShared` and a lock on the
 * product.
 */
@Injectable()
export class CategoryProductsRepository {
  constructor(private readonly em: EntityManager) {}

  refreshProduct(id: string): Promise<void> {
    return this.refresh(sql`select ${id}::uuid`);
  }

  refreshProducts(ids: readonly string[]): Promise<void> {
    return this.refresh(
      sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)`,
    );
  }

  /** Records that the rows of all products of the category must be refreshed. Requires `lockExclusive`. */
  async addCategoryRefresh(categoryId: string): Promise<void> {
    await this.em.execute(sql`
      insert into products.category_refreshes (category_id) values (${categoryId})
      on conflict (category_id) do update set after_id = default`);
  }

  /** The recorded category with the smallest id after `categoryId`; undefined if there is none. */
  async nextCategoryToRefresh(categoryId: string | undefined): Promise<string | undefined> {
    const [next] = await this.em.execute<{ id: string }[]>(sql`
      select category_id as id from products.category_refreshes
      where ${categoryId === undefined ? sql`true` : sql`category_id > ${categoryId}`}
      order by category_id limit 1`);
    return next?.id;
  }

  /**
   * Refreshes the next `limit` products of the category, and locks them until the transaction ends. Returns false if there is
   * nothing left to do, or another transaction is doing it.
   */
  async refreshBatch(limit: number, categoryId: string): Promise<boolean> {
    const [claimed] = await this.em.execute<{ after: string }[]>(sql`
      select after_id as after from products.category_refreshes
      where category_id = ${categoryId} for update skip locked`);
    if (!claimed) return false;
    const products = await this.em.execute<{ id: string }[]>(sql`
      select p.id from products.products p where p.id in (
        select l.id from products.category_products l where l.category_id = ${categoryId} and l.id > ${claimed.after}
        order by l.id limit ${limit}
      ) order by p.id for no key update`);
    const ids = products.map(({ id }) => id);
    if (ids.length > 0) await this.refreshProducts(ids);
    await this.em.execute(
      ids.length < limit
        ? sql`delete from products.category_refreshes where category_id = ${categoryId}`
        : sql`update products.category_refreshes set after_id = ${ids.at(-1)} where category_id = ${categoryId}`,
    );
    return true;
  }

  /** Writes only rows that differ from the current state. */
  private async refresh(productIds: RawQueryFragment): Promise<void> {
    await this.em.execute(sql`
      with recursive changed (id) as materialized (${productIds}),
      memberships (product_id, category_id, parent_id) as (
        select p.id, c.id, c.parent_id
        from changed join products.products p using (id) join products.categories c on c.id = any (p.category_ids)
        where p.status <> 'archived'
        union
        select m.product_id, c.id, c.parent_id from memberships m join products.categories c on c.id = m.parent_id
      ),
      upserted as (
        insert into products.category_products as l
          (category_id, id, words, negated_word_count, status, in_stock, lowest_price, highest_price, sort_name, size)
        select m.category_id, p.id, p.words || array_to_tsvector(array[${categoryMarker}::text || m.category_id]),
          p.negated_word_count, p.status, p.in_stock, p.lowest_price, p.highest_price, p.sort_name, p.size
        from memberships m join products.products p on p.id = m.product_id
        on conflict (category_id, id) do update set
          words = excluded.words, negated_word_count = excluded.negated_word_count, status = excluded.status,
          in_stock = excluded.in_stock, lowest_price = excluded.lowest_price, highest_price = excluded.highest_price,
          sort_name = excluded.sort_name, size = excluded.size
        where (l.words, l.status, l.in_stock, l.lowest_price, l.highest_price, l.sort_name, l.size) is distinct from
          (excluded.words, excluded.status, excluded.in_stock, excluded.lowest_price, excluded.highest_price,
           excluded.sort_name, excluded.size)
      )
      delete from products.category_products l using changed
      where l.id = changed.id
        and not exists (select from memberships m where m.product_id = l.id and m.category_id = l.category_id)`);
  }
}
