import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ListProductsDto } from './list-products.dto.js';
import { productView } from './product.view.js';
import { ProductsService } from './products.service.js';

@Controller('v1/products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Get()
  async list(@Query() query: ListProductsDto): Promise<object> {
    const found = await this.products.list(query);
    const items = found.slice(0, query.limit);
    const nextCursor = found.length > items.length ? items.at(-1)!.id : null;
    return { items: items.map(productView), nextCursor };
  }

  @Get(':id')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return productView(await this.products.find(id));
  }

  @Get(':id/joined')
  async findJoined(@Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return productView(await this.products.findJoined(id));
  }
}
