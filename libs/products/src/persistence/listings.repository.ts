import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';

/**
 * Which products each category lists: those in it and in all below it, with what lists are sorted by. Whoever changes
 * a product's categories, name or prices renews its listings in the same transaction, within `CategoryTree.stands`
 * or `CategoryTree.changes`.
 */
@Injectable()
export class ListingsRepository {
  constructor(private readonly em: EntityManager) {}

  renewProduct(id: string): Promise<void> {
    return this.renew(sql`select ${id}::uuid`);
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
        insert into products.listings as l (category_id, id, lowest_price, sort_name, word_count)
        select a.category_id, p.id, p.lowest_price, p.sort_name, p.word_count
        from above a join products.products p on p.id = a.product_id
        on conflict (category_id, id) do update
          set lowest_price = excluded.lowest_price, sort_name = excluded.sort_name, word_count = excluded.word_count
          where (l.lowest_price, l.sort_name, l.word_count)
            is distinct from (excluded.lowest_price, excluded.sort_name, excluded.word_count)
      )
      delete from products.listings l using changed
      where l.id = changed.id
        and not exists (select from above a where a.product_id = l.id and a.category_id = l.category_id)`);
  }
}
