import { Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import type { Client } from '#contracts/definition';
import {
  createCategory,
  deleteCategory,
  getCategory,
  listCategories,
  products,
  updateCategory,
  type CategoryPage,
  type CategoryView,
  type CreateCategory,
  type DeleteCategory,
  type GetCategory,
  type ListCategories,
  type UpdateCategory,
} from '#contracts/products';
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Catalogue')
@Controller('v1/categories')
export class CategoriesHttp {
  constructor(@InjectClient(products) private readonly catalogue: Client<typeof products>) {}

  @MessageRoute(listCategories)
  @Get()
  list(request: ListCategories): Promise<CategoryPage> {
    return this.catalogue.listCategories(request);
  }

  @MessageRoute(getCategory)
  @Get(':id')
  get(request: GetCategory): Promise<CategoryView> {
    return this.catalogue.getCategory(request);
  }

  @MessageRoute(createCategory, { status: 201, location: ({ id }) => `/v1/categories/${id}` })
  @Post()
  create(request: CreateCategory): Promise<CategoryView> {
    return this.catalogue.createCategory(request);
  }

  @MessageRoute(updateCategory, { body: 'changes' })
  @Patch(':id')
  update(request: UpdateCategory): Promise<CategoryView> {
    return this.catalogue.updateCategory(request);
  }

  @MessageRoute(deleteCategory)
  @Delete(':id')
  remove(request: DeleteCategory): Promise<void> {
    return this.catalogue.deleteCategory(request);
  }
}
