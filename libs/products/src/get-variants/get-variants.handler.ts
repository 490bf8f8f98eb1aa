import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { getVariants, type GetVariants, type Variants } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';

@Controller()
export class GetVariantsHandler {
  constructor(private readonly catalogue: CatalogueRepository) {}

  @Handles(getVariants)
  async handle({ skus }: GetVariants): Promise<Variants> {
    const statuses = visibleStatuses(currentScope()?.principal?.permissions);
    return {
      items: await this.catalogue.findVariants(sql`v.sku in (${skus}) and p.status in (${statuses})`),
    };
  }
}
