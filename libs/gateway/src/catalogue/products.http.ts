import { Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '#contracts/definition';
import {
  createProduct,
  getProduct,
  listProducts,
  products,
  updateProduct,
  type CreateProduct,
  type GetProduct,
  type ListProducts,
  type ProductPage,
  type ProductView,
  type UpdateProduct,
} from '#contracts/products';
import { Contract } from '#kernel/messaging';
import { Serves } from '../edge/serves.decorator.js';

@ApiTags('Catalogue')
@Controller('v1/products')
export class ProductsHttp {
  constructor(@Contract(products) private readonly catalogue: Client<typeof products>) {}

  @Serves(listProducts)
  @Get()
  list(request: ListProducts): Promise<ProductPage> {
    return this.catalogue.listProducts(request);
  }

  @Serves(getProduct)
  @Get(':idOrSlug')
  get(request: GetProduct): Promise<ProductView> {
    return this.catalogue.getProduct(request);
  }

  @Serves(createProduct, { status: 201, location: ({ id }) => `/v1/products/${id}` })
  @Post()
  create(request: CreateProduct): Promise<ProductView> {
    return this.catalogue.createProduct(request);
  }

  @Serves(updateProduct, { body: 'changes' })
  @Patch(':id')
  update(request: UpdateProduct): Promise<ProductView> {
    return this.catalogue.updateProduct(request);
  }
}
