import { Controller } from '@nestjs/common';
import { EntityManager, UniqueConstraintViolationException, sql } from '@mikro-orm/sql';
import {
  addVariant,
  mostVariants,
  ProductNotFound,
  SkuTaken,
  TooManyVariants,
  type AddVariant,
  type VariantDetail,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { Variant } from '../domain/variant.js';
import { Catalogue } from '../persistence/catalogue.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ListingsRepository } from '../persistence/listings.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';
import { StockRepository } from '../persistence/stock.repository.js';

@Controller()
export class AddVariantHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly products: ProductsRepository,
    private readonly stock: StockRepository,
    private readonly catalogue: Catalogue,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(addVariant)
  async handle(request: AddVariant): Promise<VariantDetail> {
    const { sku } = request;
    await this.add(request).catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException ? new SkuTaken({ skus: [sku] }) : error;
    });
    return (await this.catalogue.findVariant(sql`v.sku = ${sku}`))!;
  }

  private add({ id, ...details }: AddVariant): Promise<void> {
    return this.em.transactional(async (em) => {
      await this.tree.stands();
      const product = await this.products.lock(id);
      if (!product) throw new ProductNotFound({ id });
      const variants = await this.products.variantsOf(product);
      if (variants.length >= mostVariants) throw new TooManyVariants({ most: mostVariants });
      const variant = Variant.of(id, await this.products.nextPosition(product), details);
      product.reprice([...variants, variant].map(({ priceAmount }) => priceAmount));
      this.products.add(product, [variant]);
      await em.flush();
      await this.stock.open([{ sku: details.sku, onHand: details.stock ?? 0 }]);
      await this.listings.renewProduct(id);
    });
  }
}
