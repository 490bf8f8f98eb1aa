import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { deleteProduct, ProductNotFound, ProductView, type DeleteProduct } from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class DeleteProductHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly products: ProductsRepository,
    private readonly catalogue: CatalogueRepository,
    private readonly categoryProducts: CategoryProductsRepository,
  ) {}

  @Handles(deleteProduct)
  async handle({ id }: DeleteProduct): Promise<void> {
    await this.transaction.run(async (em) => {
      await this.tree.lockShared();
      const product = await this.products.lock(id);
      if (!product) throw new ProductNotFound({ id });
      await assertPreconditions(ProductView, () => this.catalogue.find(sql`p.id = ${id}`));
      product.archive();
      await em.flush();
      await this.categoryProducts.refreshProduct(id);
    });
  }
}
