import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql } from '@mikro-orm/sql';
import { SkuTaken, type SkuHolder } from '#contracts/products';
import { Product } from '../domain/product.js';
import { Variant } from '../domain/variant.js';

export interface LockedVariant {
  readonly product: Product;
  readonly variant: Variant;
  /** The other variants of the product that are not discontinued. */
  readonly otherVariants: readonly Variant[];
}

@Injectable()
export class ProductsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Inserted when the transaction commits. */
  add(product: Product, variants: readonly Variant[]): void {
    this.em.persist([product, ...variants]);
  }

  /** Loads a product that is not archived and locks its row until the transaction ends. */
  lock(id: string): Promise<Product | null> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    return this.em.findOne(Product, { id, status: { $ne: 'archived' } }, { lockMode });
  }

  /** Loads a variant that is not discontinued and locks its product. */
  async lockVariant(sku: string): Promise<LockedVariant | null> {
    const [row] = await this.em.execute<{ id: string }[]>(
      sql`select product_id as id from products.variants where sku = ${sku}`,
    );
    const product = row ? await this.lock(row.id) : null;
    const variants = product ? await this.variantsOf(product) : [];
    const variant = variants.find((each) => each.sku === sku);
    if (!product || !variant) return null;
    return { product, variant, otherVariants: variants.filter((each) => each !== variant) };
  }

  /** The variants of a locked product that are not discontinued, by position. */
  variantsOf({ id }: Product): Promise<Variant[]> {
    return this.em.find(Variant, { product: id, discontinuedAt: null }, { orderBy: { position: 'asc' } });
  }

  /** The position after all variants the product ever had, including discontinued ones. */
  async nextPosition({ id }: Product): Promise<number> {
    const [row] = await this.em.execute<[{ next: number }]>(
      sql`select coalesce(max(position) + 1, 0) as next from products.variants where product_id = ${id}`,
    );
    return row.next;
  }

  /** Whether a product that is not archived uses the slug. */
  async isSlugTaken(slug: string): Promise<boolean> {
    const [row] = await this.em.execute<[{ taken: boolean }]>(
      sql`select exists (select from products.products where slug = ${slug} and status <> 'archived') as taken`,
    );
    return row.taken;
  }

  /** @throws SkuTaken if a variant has one of the SKUs, including discontinued ones and those of archived products */
  async assertSkusFree(skus: readonly string[]): Promise<void> {
    const holders = await this.em.execute<SkuHolder[]>(sql`
      select v.sku, p.id as "productId", case when p.status = 'archived' then 'archived'
        when v.discontinued_at is not null then 'deleted' else 'current' end as state
      from products.variants v join products.products p on p.id = v.product_id where v.sku in (${skus}) order by v.sku`);
    if (holders.length > 0) throw new SkuTaken({ skus: holders.map(({ sku }) => sku), holders });
  }
}
