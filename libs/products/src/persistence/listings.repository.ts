import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { categoryMark } from './list-query.js';

/**
 * Which products each category lists: those in it and in all below it, with what lists are sorted and filtered by, so
 * that the list of a category is read as that of the whole catalogue is. Whoever changes a product renews its listings
 * in the same transaction, within `CategoryTree.stands` or `CategoryTree.changes`.
 */
@Injectable()
export class ListingsRepository {
  constructor(private readonly em: EntityManager) {}

  renewProduct(id: string): Promise<void> {
    return this.renew(sql`select ${id}::uuid`);
  }

  renewProducts(ids: readonly string[]): Promise<void> {
    return this.renew(sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)`);
  }

  renewCategory(id: string): Promise<void> {
    return this.renew(sql`select id from products.listings where category_id = ${id}`);
  }

  /** Changes nothing but what is not right already. */
  private async renew(productIds: RawQueryFragment): Promise<void> {
    await this.em.execute(sql`
      with recursive changed (id) as materialized (${productIds}),
      above (product_id, category_id, parent_id) as (
        select p.id, c.id, c.parent_id
        from changed join products.products p using (id) join products.categories c on c.id = any (p.category_ids)
        where p.status <> 'archived'
        union
        select a.product_id, c.id, c.parent_id from above a join products.categories c on c.id = a.parent_id
      ),
      listed as (
        insert into products.listings as l
          (category_id, id, words, brevity, status, lowest_price, highest_price, sort_name)
        select a.category_id, p.id, p.words || array_to_tsvector(array[${categoryMark}::text || a.category_id]),
          p.brevity, p.status, p.lowest_price, p.highest_price, p.sort_name
        from above a join products.products p on p.id = a.product_id
        on conflict (category_id, id) do update set
          words = excluded.words, brevity = excluded.brevity, status = excluded.status,
          lowest_price = excluded.lowest_price, highest_price = excluded.highest_price, sort_name = excluded.sort_name
        where (l.words, l.status, l.lowest_price, l.highest_price, l.sort_name) is distinct from
          (excluded.words, excluded.status, excluded.lowest_price, excluded.highest_price, excluded.sort_name)
      )
      delete from products.listings l using changed
      where l.id = changed.id
        and not exists (select from above a where a.product_id = l.id and a.category_id = l.category_id)`);
  }
}
