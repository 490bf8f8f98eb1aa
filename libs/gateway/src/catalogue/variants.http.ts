import { Controller, Delete, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { Contract } from '#kernel/messaging';
import { Serves } from '../edge/routing/message-route.decorator.js';

@ApiTags('Catalogue')
@Controller('v1/variants')
export class VariantsHttp {
  constructor(@Contract(products) private readonly catalogue: Client<typeof products>) {}

  @Serves(getVariant)
  @Get(':sku')
  get(request: GetVariant): Promise<VariantDetail> {
    return this.catalogue.getVariant(request);
  }

  @Serves(updateVariant, { body: 'changes' })
  @Patch(':sku')
  update(request: UpdateVariant): Promise<VariantDetail> {
    return this.catalogue.updateVariant(request);
  }

  @Serves(deleteVariant)
  @Delete(':sku')
  remove(request: DeleteVariant): Promise<void> {
    return this.catalogue.deleteVariant(request);
  }
}
