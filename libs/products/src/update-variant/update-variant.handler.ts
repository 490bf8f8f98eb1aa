import { Controller } from '@nestjs/common';
import { type EntityManager, sql } from '@mikro-orm/sql';
import {
  UnknownSku,
  updateVariant,
  VariantDetail,
  type UpdateVariant,
  type VariantChanges,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { assertSameCurrency } from '../domain/variant-currency.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class UpdateVariantHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly products: ProductsRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(updateVariant)
  handle({ sku, changes }: UpdateVariant): Promise<VariantDetail> {
    return this.transaction.run(async (em) => {
      await this.change(em, sku, changes);
      return (await this.catalogue.findVariant(sql`v.sku = ${sku}`))!;
    });
  }

  private async change(em: EntityManager, sku: string, changes: VariantChanges): Promise<void> {
    await this.tree.lockShared();
    const locked = await this.products.lockVariant(sku);
    if (!locked) throw new UnknownSku({ skus: [sku] });
    await assertPreconditions(VariantDetail, () => this.catalogue.findVariant(sql`v.sku = ${sku}`));
    const { product, variant, otherVariants: others } = locked;
    if (changes.price && changes.price.currency !== variant.priceCurrency)
      assertSameCurrency([changes.price.currency, ...others.map(({ priceCurrency }) => priceCurrency)]);
    variant.change(changes);
    product.updateVariantAggregates([variant, ...others]);
    await em.flush();
    await this.categoryProducts.refreshProduct(product.id);
  }
}
