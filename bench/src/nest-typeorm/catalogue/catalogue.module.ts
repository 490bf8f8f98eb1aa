import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Product } from './product.entity.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';
import { Stock } from './stock.entity.js';
import { Variant } from './variant.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Product, Variant, Stock])],
  controllers: [ProductsController],
  providers: [ProductsService],
})
export class CatalogueModule {}
