import { Controller } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import {
  deleteVariant,
  LastVariant,
  UnknownSku,
  VariantDetail,
  type DeleteVariant,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Catalogue } from '../persistence/catalogue.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ListingsRepository } from '../persistence/listings.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class DeleteVariantHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly products: ProductsRepository,
    private readonly catalogue: Catalogue,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(deleteVariant)
  async handle({ sku }: DeleteVariant): Promise<void> {
    await this.em.transactional(async (em) => {
      await this.tree.stands();
      const locked = await this.products.lockVariant(sku);
      if (!locked) throw new UnknownSku({ skus: [sku] });
      await refuseStale(VariantDetail, () => this.catalogue.findVariant(sql`v.sku = ${sku}`));
      const { product, variant, others } = locked;
      if (others.length === 0) throw new LastVariant({ sku });
      variant.withdraw();
      product.reprice(others.map(({ priceAmount }) => priceAmount));
      await em.flush();
      await this.listings.renewProduct(product.id);
    });
  }
}
