import { Controller } from '@nestjs/common';
import { UniqueConstraintViolationException, sql } from '@mikro-orm/sql';
import {
  addVariant,
  maxVariants,
  ProductNotFound,
  TooManyVariants,
  type AddVariant,
  type VariantDetail,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { Variant } from '../domain/variant.js';
import { assertSameCurrency } from '../domain/variant-currency.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';
import { StockRepository } from '../persistence/stock.repository.js';

@Controller()
export class AddVariantHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly products: ProductsRepository,
    private readonly stock: StockRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(addVariant)
  handle(request: AddVariant): Promise<VariantDetail> {
    // After losing a race for the SKU, the second attempt sees the committed row of the winner.
    return this.add(request).catch((error: unknown) => {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      return this.add(request);
    });
  }

  private add({ id, ...details }: AddVariant): Promise<VariantDetail> {
    return this.transaction.run(async (em) => {
      await this.tree.lockShared();
      const product = await this.products.lock(id);
      if (!product) throw new ProductNotFound({ id });
      await this.products.assertSkusFree([details.sku]);
      const variants = await this.products.variantsOf(product);
      if (variants.length >= maxVariants) throw new TooManyVariants({ most: maxVariants });
      assertSameCurrency([details.price.currency, ...variants.map(({ priceCurrency }) => priceCurrency)]);
      const variant = Variant.create(id, await this.products.nextPosition(product), details);
      product.updateVariantAggregates([...variants, variant]);
      this.products.add(product, [variant]);
      await em.flush();
      await this.stock.create([{ sku: details.sku, onHand: details.stock ?? 0 }]);
      await this.categoryProducts.refreshProduct(id);
      return (await this.catalogue.findVariant(sql`v.sku = ${details.sku}`))!;
    });
  }
}
