import { Controller } from '@nestjs/common';
import { UniqueConstraintViolationException, sql } from '@mikro-orm/sql';
import {
  ProductNotFound,
  SlugTaken,
  UnknownCategory,
  updateProduct,
  ProductView,
  type ProductChanges,
  type UpdateProduct,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class UpdateProductHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly products: ProductsRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(updateProduct)
  handle({ id, changes }: UpdateProduct): Promise<ProductView> {
    return this.change(id, changes).catch((error: unknown) => {
      // The slug is the only unique column that an update can change.
      throw error instanceof UniqueConstraintViolationException
        ? new SlugTaken({ slug: changes.slug! })
        : error;
    });
  }

  private change(id: string, changes: ProductChanges): Promise<ProductView> {
    return this.transaction.run(async (em) => {
      await this.tree.lockShared();
      const product = await this.products.lock(id);
      if (!product) throw new ProductNotFound({ id });
      await assertPreconditions(ProductView, () => this.catalogue.find(sql`p.id = ${id}`));
      const unknownIds = await this.tree.findUnknownIds(changes.categoryIds ?? []);
      if (unknownIds.length > 0) throw new UnknownCategory({ categoryIds: unknownIds });
      product.change(changes);
      await em.flush();
      await this.categoryProducts.refreshProduct(id);
      return (await this.catalogue.find(sql`p.id = ${id}`))!;
    });
  }
}
