import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { getProduct, ProductNotFound, type GetProduct, type ProductView } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';
import { byIdOrSlug } from '../persistence/by-id-or-slug.js';

@Controller()
export class GetProductHandler {
  constructor(private readonly catalogue: CatalogueRepository) {}

  @Handles(getProduct)
  async handle({ id }: GetProduct): Promise<ProductView> {
    const statuses = visibleStatuses(currentScope()?.principal?.permissions);
    const product = await this.catalogue.find(
      sql`${byIdOrSlug(sql`p`, id)} and p.status <> 'archived' and p.status in (${statuses})`,
    );
    if (!product) throw new ProductNotFound({ id });
    return product;
  }
}
