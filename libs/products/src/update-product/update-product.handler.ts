import { Controller } from '@nestjs/common';
import { EntityManager, UniqueConstraintViolationException, sql } from '@mikro-orm/sql';
import {
  ProductNotFound,
  SlugTaken,
  UnknownCategory,
  updateProduct,
  ProductView,
  type ProductChanges,
  type UpdateProduct,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Catalogue } from '../persistence/catalogue.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ListingsRepository } from '../persistence/listings.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class UpdateProductHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly products: ProductsRepository,
    private readonly catalogue: Catalogue,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(updateProduct)
  async handle({ id, changes }: UpdateProduct): Promise<ProductView> {
    await this.change(id, changes).catch((error: unknown) => {
      // The slug is all a product can share with another.
      throw error instanceof UniqueConstraintViolationException
        ? new SlugTaken({ slug: changes.slug! })
        : error;
    });
    return (await this.catalogue.find(sql`p.id = ${id}`))!;
  }

  private change(id: string, changes: ProductChanges): Promise<void> {
    return this.em.transactional(async (em) => {
      await this.tree.stands();
      const product = await this.products.lock(id);
      if (!product) throw new ProductNotFound({ id });
      await refuseStale(ProductView, () => this.catalogue.find(sql`p.id = ${id}`));
      const unknown = await this.tree.unknown(changes.categoryIds ?? []);
      if (unknown.length > 0) throw new UnknownCategory({ categoryIds: unknown });
      product.change(changes);
      await em.flush();
      await this.listings.renewProduct(id);
    });
  }
}
