import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { getProducts, type GetProducts, type Products } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';

@Controller()
export class GetProductsHandler {
  constructor(private readonly catalogue: CatalogueRepository) {}

  @Handles(getProducts)
  async handle({ ids }: GetProducts): Promise<Products> {
    const statuses = visibleStatuses(currentScope()?.principal?.permissions);
    const where = sql`p.id in (${ids}) and p.status in (${statuses})`;
    const { products, isTruncated } = await this.catalogue.findBatch(where);
    const last = products.at(-1)?.id ?? '';
    return { items: products, remaining: isTruncated ? ids.filter((id) => id > last) : [] };
  }
}
