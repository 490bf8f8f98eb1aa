import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { categoryMarker } from './list-query.js';

/**
 * Denormalised table of the products of each category, including products of its subcategories, with the columns that
 * lists sort and filter by. A category list is therefore read like the list of the whole catalogue. Every change to a
 * product must refresh its rows in the same transaction, under `CategoryTreeRepository.lockShared` or `lockExclusive`.
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

  refreshCategory(id: string): Promise<void> {
    return this.refresh(sql`select id from products.category_products where category_id = ${id}`);
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
          (category_id, id, words, negated_word_count, status, lowest_price, highest_price, sort_name)
        select m.category_id, p.id, p.words || array_to_tsvector(array[${categoryMarker}::text || m.category_id]),
          p.negated_word_count, p.status, p.lowest_price, p.highest_price, p.sort_name
        from memberships m join products.products p on p.id = m.product_id
        on conflict (category_id, id) do update set
          words = excluded.words, negated_word_count = excluded.negated_word_count, status = excluded.status,
          lowest_price = excluded.lowest_price, highest_price = excluded.highest_price, sort_name = excluded.sort_name
        where (l.words, l.status, l.lowest_price, l.highest_price, l.sort_name) is distinct from
          (excluded.words, excluded.status, excluded.lowest_price, excluded.highest_price, excluded.sort_name)
      )
      delete from products.category_products l using changed
      where l.id = changed.id
        and not exists (select from memberships m where m.product_id = l.id and m.category_id = l.category_id)`);
  }
}
