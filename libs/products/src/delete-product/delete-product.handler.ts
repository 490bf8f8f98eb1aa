import { Controller } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { deleteProduct, ProductNotFound, ProductView, type DeleteProduct } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Catalogue } from '../persistence/catalogue.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ListingsRepository } from '../persistence/listings.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class DeleteProductHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly products: ProductsRepository,
    private readonly catalogue: Catalogue,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(deleteProduct)
  async handle({ id }: DeleteProduct): Promise<void> {
    await this.em.transactional(async (em) => {
      await this.tree.stands();
      const product = await this.products.lock(id);
      if (!product) throw new ProductNotFound({ id });
      await refuseStale(ProductView, () => this.catalogue.find(sql`p.id = ${id}`));
      product.archive();
      await em.flush();
      await this.listings.renewProduct(id);
    });
  }
}
