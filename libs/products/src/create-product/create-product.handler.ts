import { randomUUIDv7 } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { UniqueConstraintViolationException, sql } from '@mikro-orm/sql';
import {
  createProduct,
  SlugTaken,
  UnknownCategory,
  type CreateProduct,
  type ProductView,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { Product } from '../domain/product.js';
import { assertDistinctSkus } from './distinct-skus.js';
import { distinctSlug, slugFrom } from '../domain/slug.js';
import { Variant } from '../domain/variant.js';
import { assertSameCurrency } from '../domain/variant-currency.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';
import { StockRepository } from '../persistence/stock.repository.js';

@Controller()
export class CreateProductHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly products: ProductsRepository,
    private readonly stock: StockRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(createProduct)
  async handle(request: CreateProduct): Promise<ProductView> {
    assertDistinctSkus(request.variants);
    assertSameCurrency(request.variants.map(({ price }) => price.currency));
    const id = randomUUIDv7();
    // After losing a race for a SKU or slug, the second attempt sees the committed row of the winner.
    return this.create(id, request).catch((error: unknown) => {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      return this.create(id, request);
    });
  }

  private create(id: string, request: CreateProduct): Promise<ProductView> {
    return this.transaction.run(async (em) => {
      await this.tree.lockShared();
      const unknownIds = await this.tree.findUnknownIds(request.categoryIds ?? []);
      if (unknownIds.length > 0) throw new UnknownCategory({ categoryIds: unknownIds });
      await this.products.assertSkusFree(request.variants.map(({ sku }) => sku));
      const slug = await this.freeSlug(id, request);
      const variants = request.variants.map((variant, position) => Variant.create(id, position, variant));
      this.products.add(Product.create(id, slug, request, variants), variants);
      await em.flush();
      await this.stock.create(request.variants.map(({ sku, stock = 0 }) => ({ sku, onHand: stock })));
      await this.categoryProducts.refreshProduct(id);
      return (await this.catalogue.find(sql`p.id = ${id}`))!;
    });
  }

  private async freeSlug(id: string, request: CreateProduct): Promise<string> {
    const slug = request.slug ?? slugFrom(request.name);
    if (!(await this.products.isSlugTaken(slug))) return slug;
    if (request.slug) throw new SlugTaken({ slug });
    return distinctSlug(slug, id);
  }
}
