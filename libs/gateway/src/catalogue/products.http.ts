import { Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  addVariant,
  createProduct,
  deleteProduct,
  getProduct,
  listProducts,
  products,
  updateProduct,
  type AddVariant,
  type CreateProduct,
  type DeleteProduct,
  type GetProduct,
  type ListProducts,
  type ProductPage,
  type ProductView,
  type UpdateProduct,
  type VariantDetail,
} from '#contracts/products';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Catalogue')
@Controller('v1/products')
export class ProductsHttp {
  constructor(@InjectClient(products) private readonly catalogue: Client<typeof products>) {}

  @MessageRoute(listProducts)
  @Get()
  list(request: ListProducts): Promise<ProductPage> {
    return this.catalogue.listProducts(request);
  }

  @MessageRoute(getProduct)
  @Get(':id')
  get(request: GetProduct): Promise<ProductView> {
    return this.catalogue.getProduct(request);
  }

  @MessageRoute(createProduct, { status: 201, location: ({ id }) => `/v1/products/${id}` })
  @Post()
  create(request: CreateProduct): Promise<ProductView> {
    return this.catalogue.createProduct(request);
  }

  @MessageRoute(updateProduct, { body: 'changes' })
  @Patch(':id')
  update(request: UpdateProduct): Promise<ProductView> {
    return this.catalogue.updateProduct(request);
  }

  @MessageRoute(deleteProduct)
  @Delete(':id')
  remove(request: DeleteProduct): Promise<void> {
    return this.catalogue.deleteProduct(request);
  }

  @MessageRoute(addVariant, { status: 201, location: ({ sku }) => `/v1/variants/${sku}` })
  @Post(':id/variants')
  addVariant(request: AddVariant): Promise<VariantDetail> {
    return this.catalogue.addVariant(request);
  }
}
