import { Injectable } from '@nestjs/common';
import { Unreachable, type Client } from '#contracts/definition';
import { OrderNotPlaced, UnknownSku, type OrderLine as RequestedLine } from '#contracts/orders';
import * as catalogue from '#contracts/products';
import { InjectClient } from '#kernel/messaging';
import { toOrderLine, type OrderLine } from '../domain/order-line.js';

@Injectable()
export class OrderPricing {
  constructor(
    @InjectClient(catalogue.products) private readonly products: Client<typeof catalogue.products>,
  ) {}

  /**
   * Adds the current name and price of each SKU to the lines.
   * @throws UnknownSku; OrderNotPlaced if products cannot be reached
   */
  async price(lines: readonly RequestedLine[]): Promise<OrderLine[]> {
    const offers = new Map((await this.fetchPrices(lines)).map((offer) => [offer.sku, offer]));
    const missing = lines.filter(({ sku }) => !offers.has(sku)).map(({ sku }) => sku);
    if (missing.length > 0) throw new UnknownSku({ skus: missing });
    return lines.map(({ sku, quantity }) => toOrderLine(offers.get(sku)!, quantity));
  }

  private async fetchPrices(lines: readonly RequestedLine[]): Promise<catalogue.SkuPrice[]> {
    try {
      const { prices } = await this.products.getPrices({ skus: lines.map(({ sku }) => sku) });
      return prices;
    } catch (error) {
      if (error instanceof catalogue.UnknownSku) throw new UnknownSku(error.details);
      if (error instanceof Unreachable) throw new OrderNotPlaced({});
      throw error;
    }
  }
}
