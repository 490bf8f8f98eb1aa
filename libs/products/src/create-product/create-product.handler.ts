import { randomUUIDv7 } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { EntityManager, UniqueConstraintViolationException, sql } from '@mikro-orm/sql';
import {
  createProduct,
  SkuTaken,
  SlugTaken,
  UnknownCategory,
  type CreateProduct,
  type ProductView,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { Product } from '../domain/product.js';
import { refuseRepeatedSkus } from './repeated-skus.js';
import { distinctSlug, slugFrom } from '../domain/slug.js';
import { Variant } from '../domain/variant.js';
import { Catalogue } from '../persistence/catalogue.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ListingsRepository } from '../persistence/listings.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';
import { StockRepository } from '../persistence/stock.repository.js';

@Controller()
export class CreateProductHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly products: ProductsRepository,
    private readonly stock: StockRepository,
    private readonly catalogue: Catalogue,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(createProduct)
  async handle(request: CreateProduct): Promise<ProductView> {
    refuseRepeatedSkus(request.variants);
    const id = randomUUIDv7();
    // Whoever loses a race for a SKU or a slug sees the winner's when it looks again.
    await this.create(id, request).catch((error: unknown) => {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      return this.create(id, request);
    });
    return (await this.catalogue.find(sql`p.id = ${id}`))!;
  }

  private create(id: string, request: CreateProduct): Promise<void> {
    return this.em.transactional(async (em) => {
      await this.tree.stands();
      const unknown = await this.tree.unknown(request.categoryIds ?? []);
      if (unknown.length > 0) throw new UnknownCategory({ categoryIds: unknown });
      const slug = await this.freeSlug(id, request);
      const variants = request.variants.map((variant, position) => Variant.of(id, position, variant));
      this.products.add(Product.create(id, slug, request), variants);
      await em.flush();
      await this.stock.open(request.variants.map(({ sku, stock = 0 }) => ({ sku, onHand: stock })));
      await this.listings.renewProduct(id);
    });
  }

  private async freeSlug(id: string, request: CreateProduct): Promise<string> {
    const slug = request.slug ?? slugFrom(request.name);
    const taken = await this.products.taken(
      slug,
      request.variants.map(({ sku }) => sku),
    );
    if (taken.skus.length > 0) throw new SkuTaken({ skus: taken.skus });
    if (taken.slug && request.slug) throw new SlugTaken({ slug });
    return taken.slug ? distinctSlug(slug, id) : slug;
  }
}
