import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ProductView, SkuPrice, VariantDetail } from '#contracts/products';
import { utc } from './utc.js';

/** A part of a query over `p`, a row of products.products, or over `v`, one of products.variants. */
export type Fragment = RawQueryFragment;

/** What a list shows first: products of a lower rank, each in the list's order. */
export interface Tier {
  readonly rank: number;
  readonly where: Fragment;
}

/** A page of the catalogue, or of one category. `by` and `key` are over either row that has a product's sort keys. */
export interface PageQuery {
  /** Decides which rows have the sort keys: those of one category's listings, if there is one. */
  readonly category: Fragment | undefined;
  readonly where: Fragment;
  readonly tiers: readonly Tier[];
  /** Must decide between any two products. */
  by(row: Fragment): Fragment;
  key(row: Fragment): Fragment;
  readonly limit: number;
}

export type ListedProduct = ProductView & { readonly key: number | string | null };

const price = sql`jsonb_build_object('amount', v.price_amount, 'currency', v.price_currency)`;

const available = sql`(select s.available from products.stock s where s.sku = v.sku)`;

// The stock of each variant is looked up by itself: a planner that knows little of the tables would scan them to join.
const variantsOfProduct = sql`(
  select jsonb_agg(jsonb_build_object(
    'sku', v.sku, 'name', v.name, 'options', v.options, 'available', ${available}, 'price', ${price}
  ) order by v.position)
  from products.variants v where v.product_id = p.id and v.withdrawn_at is null
)`;

const view = sql`p.id, p.slug, p.name, p.description, p.status, to_jsonb(p.category_ids) as "categoryIds",
  p.attributes, ${variantsOfProduct} as variants,
  ${utc(sql`p.created_at`)} as "createdAt", ${utc(sql`p.updated_at`)} as "updatedAt"`;

const offered = sql`products.variants v join products.products p on p.id = v.product_id and v.withdrawn_at is null`;

/** What readers see, straight from the tables: one query each. */
@Injectable()
export class Catalogue {
  constructor(private readonly em: EntityManager) {}

  async page({ category, where, tiers, by, key, limit }: PageQuery): Promise<ListedProduct[]> {
    const row = category ? sql`l` : sql`p`;
    const chosen = tiers.map(
      (tier) => sql`(select ${tier.rank}::int as rank, p.* from ${rowsOf(category)}
        where ${where} and ${tier.where} order by ${by(row)} limit ${limit})`,
    );
    if (chosen.length === 0) return [];
    const all = chosen.reduce((one, other) => sql`${one} union all ${other}`);
    return this.em.execute<ListedProduct[]>(sql`
      select ${view}, to_jsonb(${key(sql`p`)}) as key from (${all}) p order by rank, ${by(sql`p`)} limit ${limit}`);
  }

  async count(category: Fragment | undefined, where: Fragment): Promise<number> {
    const counted = sql`select count(*)::int as total from ${rowsOf(category)} where ${where}`;
    const [row] = await this.em.execute<[{ total: number }]>(counted);
    return row.total;
  }

  async find(where: Fragment): Promise<ProductView | undefined> {
    const [found] = await this.em.execute<ProductView[]>(
      sql`select ${view} from products.products p where ${where}`,
    );
    return found;
  }

  async findVariant(where: Fragment): Promise<VariantDetail | undefined> {
    const [found] = await this.em.execute<VariantDetail[]>(sql`
      select v.sku, v.name, v.options, ${price} as price, ${available} as available, p.id as "productId"
      from ${offered} where ${where}`);
    return found;
  }

  /** Of those SKUs that are for sale. */
  async prices(skus: readonly string[]): Promise<SkuPrice[]> {
    return this.em.execute<SkuPrice[]>(sql`
      select v.sku, case v.name when '' then p.name else p.name || ' – ' || v.name end as name, ${price} as "unitPrice"
      from ${offered} where v.sku in (${skus}) and p.status = 'active'`);
  }
}

/** `p`, a row of products.products, and where there is a category `l`, its row of products.listings. */
function rowsOf(category: Fragment | undefined): Fragment {
  return category
    ? sql`products.listings l join products.products p on p.id = l.id and l.category_id = ${category}`
    : sql`products.products p`;
}
