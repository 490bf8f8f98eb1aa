import { Controller } from '@nestjs/common';
import { InvalidRequest } from '#contracts/definition';
import {
  adjustStock,
  InsufficientStock,
  maxOnHand,
  StockView,
  UnknownSku,
  type AdjustStock,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { StockRepository } from '../persistence/stock.repository.js';

@Controller()
export class AdjustStockHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly stock: StockRepository,
  ) {}

  @Handles(adjustStock)
  async handle({ sku, delta, reason }: AdjustStock): Promise<StockView> {
    if (delta === 0) throw invalidDelta('must not be 0');
    return this.transaction.run(async () => {
      await assertPreconditions(StockView, async () => assertKnown(sku, await this.stock.lock(sku)));
      return (await this.stock.adjust(sku, delta, reason, maxOnHand)) ?? this.rejectAdjustment(sku, delta);
    });
  }

  private async rejectAdjustment(sku: string, delta: number): Promise<never> {
    const stock = assertKnown(sku, await this.stock.find(sku));
    if (delta < 0) throw new InsufficientStock({ sku, available: stock.available });
    throw invalidDelta(`must not raise the quantity on hand above ${maxOnHand}`);
  }
}

function assertKnown(sku: string, stock: StockView | undefined): StockView {
  if (!stock) throw new UnknownSku({ skus: [sku] });
  return stock;
}

function invalidDelta(detail: string): InvalidRequest {
  return new InvalidRequest({ errors: [{ pointer: '/delta', detail }] });
}
