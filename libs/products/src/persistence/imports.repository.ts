import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';

export interface ImportRow {
  readonly id: string;
  readonly slug: string;
  /** Used if `slug` is already in use. */
  readonly fallbackSlug: string;
  readonly sku: string;
  readonly name: string;
  readonly sortName: string;
  /** Lexemes for full-text search, separated by spaces. */
  readonly words: string;
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
  readonly stock: number;
  readonly categoryIds: readonly string[];
  readonly detailsSize: number;
  readonly variantsSize: number;
}

/** Serialises imports, so that each sees the SKUs and slugs of the previous one. */
const importLock = sql`select pg_advisory_xact_lock(hashtext('products.import'))`;

@Injectable()
export class ImportsRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * Creates a product with one variant for each row whose SKU does not exist yet, in one statement. Returns the number of
   * products created. Must run in a transaction.
   */
  async create(rows: readonly ImportRow[]): Promise<number> {
    await this.em.execute(importLock);
    const [result] = await this.em.execute<[{ created: number }]>(insertProducts(rows));
    return result.created;
  }
}

const insertProducts = (rows: readonly ImportRow[]) => sql`
  with new_rows as (
    select distinct on (sku) r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id uuid, slug text, "fallbackSlug" text, sku text, name text, "sortName" text, words tsvector, description text,
      amount bigint, currency text, stock integer, "categoryIds" uuid[],
      "detailsSize" integer, "variantsSize" integer
    )
    where not exists (select from products.variants v where v.sku = r.sku)
    order by sku, id
  ),
  slug_checked as (
    select r.*, row_number() over (partition by slug order by id) > 1
      or exists (select from products.products p where p.slug = r.slug and p.status <> 'archived') as slug_taken
    from new_rows r
  ),
  created as (
    insert into products.products (id, slug, name, sort_name, words, description, status, category_ids, attributes,
      lowest_price, highest_price, in_stock, details_size, variants_size, created_at, updated_at)
    select id, case when slug_taken then "fallbackSlug" else slug end, name, "sortName", words, description, 'active', "categoryIds",
      '{}', amount, amount, stock > 0, "detailsSize", "variantsSize", now(), now()
    from slug_checked order by id
    returning id
  ),
  new_variants as (
    insert into products.variants (sku, product_id, position, name, options, price_amount, price_currency, in_stock)
    select sku, id, 0, '', '{}', amount, currency, stock > 0 from slug_checked order by id
  ),
  new_stock as (
    insert into products.stock (sku, on_hand) select sku, stock from slug_checked order by id
  ),
  ledger_entries as (
    insert into products.stock_ledger (sku, kind, on_hand, reserved)
    select sku, 'initial', stock, 0 from slug_checked order by id
  )
  select count(*)::int as created from created`;
