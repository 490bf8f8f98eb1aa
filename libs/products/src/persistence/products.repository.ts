import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql } from '@mikro-orm/sql';
import { Product } from '../domain/product.js';
import type { Variant } from '../domain/variant.js';

@Injectable()
export class ProductsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Written when the transaction ends. */
  add(product: Product, variants: readonly Variant[]): void {
    this.em.persist([product, ...variants]);
  }

  /** Not those that have left the catalogue. Nobody else changes it until the transaction ends. */
  lock(id: string): Promise<Product | null> {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    return this.em.findOne(Product, { id, status: { $ne: 'archived' } }, { lockMode });
  }

  /** Which of these another product has already. */
  async taken(slug: string, skus: readonly string[]): Promise<{ slug: boolean; skus: string[] }> {
    const [found] = await this.em.execute<[{ slug: boolean; skus: string[] }]>(sql`select
      exists (select from products.products where slug = ${slug}) as slug,
      to_jsonb(array(select sku from products.variants where sku in (${skus}) order by sku)) as skus`);
    return found;
  }
}
