import { Controller, Delete, Get, Patch } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  deleteVariant,
  getVariant,
  products,
  updateVariant,
  type DeleteVariant,
  type GetVariant,
  type UpdateVariant,
  type VariantDetail,
} from '#contracts/products';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Catalogue')
@Controller('v1/variants')
export class VariantsHttp {
  constructor(@InjectClient(products) private readonly catalogue: Client<typeof products>) {}

  @MessageRoute(getVariant)
  @Get(':sku')
  get(request: GetVariant): Promise<VariantDetail> {
    return this.catalogue.getVariant(request);
  }

  @MessageRoute(updateVariant, { body: 'changes' })
  @Patch(':sku')
  update(request: UpdateVariant): Promise<VariantDetail> {
    return this.catalogue.updateVariant(request);
  }

  @MessageRoute(deleteVariant)
  @Delete(':sku')
  remove(request: DeleteVariant): Promise<void> {
    return this.catalogue.deleteVariant(request);
  }
}
