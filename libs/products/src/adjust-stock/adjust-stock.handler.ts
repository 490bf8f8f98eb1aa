import { Controller } from '@nestjs/common';
import { InvalidRequest } from '#contracts/definition';
import {
  adjustStock,
  InsufficientStock,
  mostOnHand,
  UnknownSku,
  type AdjustStock,
  type StockView,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { StockRepository } from '../persistence/stock.repository.js';

@Controller()
export class AdjustStockHandler {
  constructor(private readonly stock: StockRepository) {}

  @Handles(adjustStock)
  async handle({ sku, delta, reason }: AdjustStock): Promise<StockView> {
    if (delta === 0) throw invalidDelta('must not be 0');
    return (await this.stock.adjust(sku, delta, reason, mostOnHand)) ?? this.refuse(sku, delta);
  }

  private async refuse(sku: string, delta: number): Promise<never> {
    const stock = await this.stock.find(sku);
    if (!stock) throw new UnknownSku({ skus: [sku] });
    if (delta < 0) throw new InsufficientStock({ sku, available: stock.available });
    throw invalidDelta(`must leave at most ${mostOnHand} on hand`);
  }
}

function invalidDelta(detail: string): InvalidRequest {
  return new InvalidRequest({ errors: [{ pointer: '/delta', detail }] });
}
