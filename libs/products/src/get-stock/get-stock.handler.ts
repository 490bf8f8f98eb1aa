import { Controller } from '@nestjs/common';
import { getStock, UnknownSku, type GetStock, type StockView } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { StockRepository } from '../persistence/stock.repository.js';

@Controller()
export class GetStockHandler {
  constructor(private readonly stock: StockRepository) {}

  @Handles(getStock)
  async handle({ sku }: GetStock): Promise<StockView> {
    const found = await this.stock.find(sku);
    if (!found) throw new UnknownSku({ skus: [sku] });
    return found;
  }
}
