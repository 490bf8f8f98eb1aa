import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import {
  deleteVariant,
  LastVariant,
  UnknownSku,
  VariantDetail,
  type DeleteVariant,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class DeleteVariantHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly products: ProductsRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(deleteVariant)
  async handle({ sku }: DeleteVariant): Promise<void> {
    await this.transaction.run(async (em) => {
      await this.tree.lockShared();
      const locked = await this.products.lockVariant(sku);
      if (!locked) throw new UnknownSku({ skus: [sku] });
      await assertPreconditions(VariantDetail, () => this.catalogue.findVariant(sql`v.sku = ${sku}`));
      const { product, variant, otherVariants: others } = locked;
      if (others.length === 0) throw new LastVariant({ sku });
      variant.discontinue();
      product.updateVariantAggregates(others);
      await em.flush();
      await this.categoryProducts.refreshProduct(product.id);
    });
  }
}
