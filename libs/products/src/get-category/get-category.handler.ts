import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { CategoryNotFound, getCategory, type CategoryView, type GetCategory } from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { byIdOrSlug } from '../persistence/by-id-or-slug.js';

@Controller()
export class GetCategoryHandler {
  constructor(private readonly categories: CategoriesRepository) {}

  @Handles(getCategory)
  async handle({ id }: GetCategory): Promise<CategoryView> {
    const category = await this.categories.find(byIdOrSlug(sql`c`, id));
    if (!category) throw new CategoryNotFound({ id });
    return category;
  }
}
