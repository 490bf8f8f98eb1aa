import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ProductView, SkuPrice } from '#contracts/products';

/** A `where` or an `order by` over `p`, a row of products.products. */
export type Fragment = RawQueryFragment;

/** A page of the catalogue. `by` must decide between any two products. */
export interface PageQuery {
  readonly where: Fragment;
  readonly by: Fragment;
  readonly limit: number;
}

const utc = (column: Fragment): Fragment =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// The stock of each variant is looked up by itself: a planner that knows little of the tables would scan them to join.
const variantsOfProduct = sql`(
  select jsonb_agg(jsonb_build_object(
    'sku', v.sku, 'name', v.name, 'options', v.options,
    'available', (select s.available from products.stock s where s.sku = v.sku),
    'price', jsonb_build_object('amount', v.price_amount, 'currency', v.price_currency)
  ) order by v.position)
  from products.variants v where v.product_id = p.id
)`;

const view = sql`p.id, p.slug, p.name, p.description, p.status, to_jsonb(p.category_ids) as "categoryIds",
  p.attributes, ${variantsOfProduct} as variants,
  ${utc(sql`p.created_at`)} as "createdAt", ${utc(sql`p.updated_at`)} as "updatedAt"`;

/** What readers see, straight from the tables: one query each. */
@Injectable()
export class Catalogue {
  constructor(private readonly em: EntityManager) {}

  async page({ where, by, limit }: PageQuery): Promise<ProductView[]> {
    const chosen = sql`select * from products.products p where ${where} order by ${by} limit ${limit}`;
    return this.em.execute<ProductView[]>(sql`select ${view} from (${chosen}) p order by ${by}`);
  }

  async count(where: Fragment): Promise<number> {
    const counted = sql`select count(*)::int as total from products.products p where ${where}`;
    const [row] = await this.em.execute<[{ total: number }]>(counted);
    return row.total;
  }

  async find(where: Fragment): Promise<ProductView | undefined> {
    const [found] = await this.em.execute<ProductView[]>(
      sql`select ${view} from products.products p where ${where}`,
    );
    return found;
  }

  /** Of those SKUs that are for sale. */
  async prices(skus: readonly string[]): Promise<SkuPrice[]> {
    return this.em.execute<SkuPrice[]>(sql`
      select v.sku, case v.name when '' then p.name else p.name || ' – ' || v.name end as name,
        jsonb_build_object('amount', v.price_amount, 'currency', v.price_currency) as "unitPrice"
      from products.variants v join products.products p on p.id = v.product_id
      where v.sku in (${skus}) and p.status = 'active'`);
  }
}
