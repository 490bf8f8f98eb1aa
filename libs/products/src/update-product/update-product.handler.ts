import { Controller } from '@nestjs/common';
import { EntityManager, UniqueConstraintViolationException, sql } from '@mikro-orm/sql';
import {
  ProductNotFound,
  SlugTaken,
  updateProduct,
  type ProductChanges,
  type ProductView,
  type UpdateProduct,
} from '#contracts/products';
import { Handles, refuseStale } from '#kernel/messaging';
import { Catalogue } from '../persistence/catalogue.js';
import { ProductsRepository } from '../persistence/products.repository.js';

@Controller()
export class UpdateProductHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly products: ProductsRepository,
    private readonly catalogue: Catalogue,
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
    return this.em.transactional(async () => {
      const product = await this.products.lock(id);
      if (!product) throw new ProductNotFound({ idOrSlug: id });
      await refuseStale(() => this.catalogue.find(sql`p.id = ${id}`));
      product.change(changes);
    });
  }
}
