import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { getProduct, ProductNotFound, type GetProduct, type ProductView } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { Catalogue } from '../persistence/catalogue.js';
import { named } from '../persistence/named.js';

@Controller()
export class GetProductHandler {
  constructor(private readonly catalogue: Catalogue) {}

  @Handles(getProduct)
  async handle({ id }: GetProduct): Promise<ProductView> {
    const statuses = visibleStatuses(currentScope()?.principal?.permissions);
    const product = await this.catalogue.find(
      sql`${named(sql`p`, id)} and p.status <> 'archived' and p.status in (${statuses})`,
    );
    if (!product) throw new ProductNotFound({ id });
    return product;
  }
}
