import { Controller, Get, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  adjustStock,
  getStock,
  products,
  type AdjustStock,
  type GetStock,
  type StockView,
} from '#contracts/products';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Catalogue')
@Controller('v1/inventory')
export class InventoryHttp {
  constructor(@InjectClient(products) private readonly catalogue: Client<typeof products>) {}

  @MessageRoute(getStock)
  @Get(':sku')
  get(request: GetStock): Promise<StockView> {
    return this.catalogue.getStock(request);
  }

  @MessageRoute(adjustStock)
  @Post(':sku/adjustments')
  adjust(request: AdjustStock): Promise<StockView> {
    return this.catalogue.adjustStock(request);
  }
}
