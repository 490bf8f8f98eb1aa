import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { getVariant, UnknownSku, type GetVariant, type VariantDetail } from '#contracts/products';
import { currentScope, Handles } from '#kernel/messaging';
import { visibleStatuses } from '../domain/visible-statuses.js';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';

@Controller()
export class GetVariantHandler {
  constructor(private readonly catalogue: CatalogueRepository) {}

  @Handles(getVariant)
  async handle({ sku }: GetVariant): Promise<VariantDetail> {
    const statuses = visibleStatuses(currentScope()?.principal?.permissions);
    const variant = await this.catalogue.findVariant(sql`v.sku = ${sku} and p.status in (${statuses})`);
    if (!variant) throw new UnknownSku({ skus: [sku] });
    return variant;
  }
}
