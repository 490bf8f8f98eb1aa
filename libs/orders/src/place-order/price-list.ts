import { Injectable } from '@nestjs/common';
import { Unreachable, type Client } from '#contracts/definition';
import { OrderNotPlaced, UnknownSku, type OrderLine as RequestedLine } from '#contracts/orders';
import * as catalogue from '#contracts/products';
import { Contract } from '#kernel/messaging';
import { lineOf, type OrderLine } from '../domain/order-line.js';

@Injectable()
export class PriceList {
  constructor(@Contract(catalogue.products) private readonly products: Client<typeof catalogue.products>) {}

  /**
   * The lines with what they cost now.
   * @throws UnknownSku, OrderNotPlaced
   */
  async price(lines: readonly RequestedLine[]): Promise<OrderLine[]> {
    const offers = new Map((await this.ask(lines)).map((offer) => [offer.sku, offer]));
    const missing = lines.filter(({ sku }) => !offers.has(sku)).map(({ sku }) => sku);
    if (missing.length > 0) throw new UnknownSku({ skus: missing });
    return lines.map(({ sku, quantity }) => lineOf(offers.get(sku)!, quantity));
  }

  private async ask(lines: readonly RequestedLine[]): Promise<catalogue.SkuPrice[]> {
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
