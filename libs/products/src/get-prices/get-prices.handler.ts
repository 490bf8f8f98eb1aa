import { Controller } from '@nestjs/common';
import { getPrices, UnknownSku, type GetPrices, type Prices } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { CatalogueRepository } from '../persistence/catalogue.repository.js';

@Controller()
export class GetPricesHandler {
  constructor(private readonly catalogue: CatalogueRepository) {}

  @Handles(getPrices)
  async handle({ skus }: GetPrices): Promise<Prices> {
    const prices = await this.catalogue.prices(skus);
    const known = new Set(prices.map((price) => price.sku));
    const unknown = [...new Set(skus)].filter((sku) => !known.has(sku));
    if (unknown.length > 0) throw new UnknownSku({ skus: unknown });
    return { prices };
  }
}
