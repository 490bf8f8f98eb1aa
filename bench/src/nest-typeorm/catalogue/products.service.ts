import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import type { ListProductsDto } from './list-products.dto.js';
import { Product } from './product.entity.js';

@Injectable()
export class ProductsService {
  constructor(@InjectRepository(Product) private readonly products: Repository<Product>) {}

  /** Newest first; returns one row more than `limit` if there is a next page. */
  list({ limit, cursor }: ListProductsDto): Promise<Product[]> {
    return this.products.find({
      where: { status: 'active', ...(cursor && { id: LessThan(cursor) }) },
      relations: { variants: { stock: true } },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  async find(id: string): Promise<Product> {
    const relations = { variants: { stock: true } };
    const product = await this.products.findOne({ where: { id, status: 'active' }, relations });
    if (!product) throw new NotFoundException();
    return product;
  }

  /** Like `find`, but in one statement; `findOne` with relations first selects the id. */
  async findJoined(id: string): Promise<Product> {
    const product = await this.products
      .createQueryBuilder('product')
      .innerJoinAndSelect('product.variants', 'variant')
      .innerJoinAndSelect('variant.stock', 'stock')
      .where({ id, status: 'active' })
      .getOne();
    if (!product) throw new NotFoundException();
    return product;
  }
}
