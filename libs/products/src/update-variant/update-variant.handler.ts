import { Controller } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import {
  UnknownSku,
  updateVariant,
  VariantDetail,
  type UpdateVariant,
  type VariantChanges,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Catalogue } from '../persistence/catalogue.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ListingsRepository } from '../persistence/listings.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class UpdateVariantHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly products: ProductsRepository,
    private readonly catalogue: Catalogue,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(updateVariant)
  async handle({ sku, changes }: UpdateVariant): Promise<VariantDetail> {
    await this.em.transactional((em) => this.change(em, sku, changes));
    return (await this.catalogue.findVariant(sql`v.sku = ${sku}`))!;
  }

  private async change(em: EntityManager, sku: string, changes: VariantChanges): Promise<void> {
    await this.tree.stands();
    const locked = await this.products.lockVariant(sku);
    if (!locked) throw new UnknownSku({ skus: [sku] });
    await refuseStale(VariantDetail, () => this.catalogue.findVariant(sql`v.sku = ${sku}`));
    const { product, variant, others } = locked;
    variant.change(changes);
    product.reprice([variant, ...others].map(({ priceAmount }) => priceAmount));
    await em.flush();
    await this.listings.renewProduct(product.id);
  }
}
