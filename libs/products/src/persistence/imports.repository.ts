import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';

export interface ImportRow {
  readonly id: string;
  readonly slug: string;
  /** For where `slug` is taken. */
  readonly otherSlug: string;
  readonly sku: string;
  readonly name: string;
  /** What it is found by, in PostgreSQL's notation. */
  readonly words: string;
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
  readonly stock: number;
  readonly categoryIds: readonly string[];
}

/** Imports take turns, so that each sees the SKUs and slugs of those before it. */
const turn = sql`select pg_advisory_xact_lock(hashtext('products.import'))`;

@Injectable()
export class ImportsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Creates a product of one variant from each row whose SKU is new, in one statement; answers how many. In a transaction. */
  async create(rows: readonly ImportRow[]): Promise<number> {
    await this.em.execute(turn);
    const [result] = await this.em.execute<[{ created: number }]>(insertion(rows));
    return result.created;
  }
}

const insertion = (rows: readonly ImportRow[]) => sql`
  with fresh as (
    select distinct on (sku) r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id uuid, slug text, "otherSlug" text, sku text, name text, words tsvector, description text,
      amount bigint, currency text, stock integer, "categoryIds" uuid[]
    )
    where not exists (select from products.variants v where v.sku = r.sku)
    order by sku, id
  ),
  named as (
    select f.*, row_number() over (partition by slug order by id) > 1
      or exists (select from products.products p where p.slug = f.slug and p.status <> 'archived') as taken
    from fresh f
  ),
  created as (
    insert into products.products (id, slug, name, words, description, status, category_ids, attributes,
      lowest_price, highest_price, created_at, updated_at)
    select id, case when taken then "otherSlug" else slug end, name, words, description, 'active', "categoryIds",
      '{}', amount, amount, now(), now()
    from named order by id
    returning id
  ),
  offered as (
    insert into products.variants (sku, product_id, position, name, options, price_amount, price_currency)
    select sku, id, 0, '', '{}', amount, currency from named order by id
  ),
  stocked as (
    insert into products.stock (sku, on_hand) select sku, stock from named order by id
  ),
  noted as (
    insert into products.stock_ledger (sku, kind, on_hand, reserved) select sku, 'initial', stock, 0 from named order by id
  )
  select count(*)::int as created from created`;
