import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { getCategories, type Categories, type GetCategories } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { CategoriesRepository } from '../persistence/categories.repository.js';

@Controller()
export class GetCategoriesHandler {
  constructor(private readonly categories: CategoriesRepository) {}

  @Handles(getCategories)
  async handle({ ids }: GetCategories): Promise<Categories> {
    return { items: await this.categories.findAll(sql`c.id in (${ids})`) };
  }
}
