import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { maxPageBytes } from '#contracts/definition';
import type { ProductView, SkuPrice, VariantDetail } from '#contracts/products';
import { countOf } from './count-query.js';
import { selectPage, type ListQuery } from './list-query.js';
import { utc } from './utc.js';

type Fragment = RawQueryFragment;

/** A product with the sort key that precedes its id in the list. */
type ListedProduct = ProductView & { readonly sortKey: number | string | null };

export interface ListedProducts {
  readonly products: ListedProduct[];
  /** Whether products were left out, because the list would have been larger than `maxPageBytes`. */
  readonly isTruncated: boolean;
}

const price = sql`jsonb_build_object('amount', v.price_amount, 'currency', v.price_currency)`;

const available = sql`(select s.available from products.stock s where s.sku = v.sku)`;

// A scalar subquery per variant instead of a join: without statistics the planner would scan the whole stock table.
const variantsOfProduct = sql`(
  select jsonb_agg(jsonb_build_object(
    'sku', v.sku, 'name', v.name, 'options', v.options, 'available', ${available}, 'price', ${price}
  ) order by v.position)
  from products.variants v where v.product_id = p.id and v.discontinued_at is null
)`;

const view = sql`p.id, p.slug, p.name, p.description, p.status, to_jsonb(p.category_ids) as "categoryIds",
  p.attributes, ${variantsOfProduct} as variants,
  ${utc(sql`p.created_at`)} as "createdAt", ${utc(sql`p.updated_at`)} as "updatedAt"`;

const currentVariants = sql`products.variants v join products.products p on p.id = v.product_id and v.discontinued_at is null`;

/** Read model of products and variants. Every method runs a single query. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly em: EntityManager) {}

  /** `sortKey` is an expression over `l`, as in `ListQuery`. */
  async page(query: ListQuery, sortKey: Fragment): Promise<ListedProducts> {
    if (query.rankGroups.length === 0) return { products: [], isTruncated: false };
    const rows = await this.em.execute<(ListedProduct & { total: number })[]>(sql`
      select ${view}, l.sort_key as "sortKey", l.total from (
        select l.*, sum(l.size) over (order by rank, ${query.orderBy} rows unbounded preceding)::int as total from (
          select l.*, to_jsonb(${sortKey}) as sort_key from (${selectPage(query)}) l
          order by rank, ${query.orderBy} limit ${query.limit}
        ) l
      ) l join products.products p using (id)
      where l.total - l.size <= ${maxPageBytes}
      order by rank, ${query.orderBy}`);
    // Only the last row can exceed the size: it is one more than the page holds, unless it is the only one.
    const isTruncated = rows.length < query.limit && (rows.at(-1)?.total ?? 0) > maxPageBytes;
    const products = (isTruncated && rows.length > 1 ? rows.slice(0, -1) : rows).map(
      ({ total: _, ...product }) => product,
    );
    return { products, isTruncated };
  }

  async count(query: ListQuery, tsquery: string | undefined): Promise<number> {
    const [row] = await this.em.execute<[{ total: number }]>(countOf(query, tsquery));
    return row.total;
  }

  async find(where: Fragment): Promise<ProductView | undefined> {
    const [found] = await this.em.execute<ProductView[]>(
      sql`select ${view} from products.products p where ${where}`,
    );
    return found;
  }

  /** Sorted by id. As many as fit into `maxPageBytes`, and at least one. */
  async findBatch(where: Fragment): Promise<{ products: ProductView[]; isTruncated: boolean }> {
    const rows = await this.em.execute<(ProductView & { total: number })[]>(sql`
      select ${view}, p.total from (
        select p.*, sum(p.size) over (order by p.id)::int as total from products.products p where ${where}
      ) p where p.total - p.size <= ${maxPageBytes} order by p.id`);
    const isTruncated = (rows.at(-1)?.total ?? 0) > maxPageBytes;
    const kept = isTruncated && rows.length > 1 ? rows.slice(0, -1) : rows;
    return { products: kept.map(({ total: _, ...product }) => product), isTruncated };
  }

  async findVariant(where: Fragment): Promise<VariantDetail | undefined> {
    const [found] = await this.findVariants(where);
    return found;
  }

  findVariants(where: Fragment): Promise<VariantDetail[]> {
    return this.em.execute<VariantDetail[]>(sql`
      select v.sku, v.name, v.options, ${price} as price, ${available} as available, p.id as "productId"
      from ${currentVariants} where ${where}`);
  }

  /** Prices of those of the SKUs that are for sale. */
  async prices(skus: readonly string[]): Promise<SkuPrice[]> {
    return this.em.execute<SkuPrice[]>(sql`
      select v.sku, case v.name when '' then p.name else p.name || ' – ' || v.name end as name, ${price} as "unitPrice"
      from ${currentVariants} where v.sku in (${skus}) and p.status = 'active'`);
  }
}
