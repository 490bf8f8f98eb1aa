import { randomUUIDv7 } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { createCategory, SlugTaken, type CategoryView, type CreateCategory } from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { Category } from '../domain/category.js';
import { assertValidParent } from '../domain/category-position.js';
import { distinctSlug, slugFrom } from '../domain/slug.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';

@Controller()
export class CreateCategoryHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly categories: CategoriesRepository,
  ) {}

  @Handles(createCategory)
  handle(request: CreateCategory): Promise<CategoryView> {
    const id = randomUUIDv7();
    return this.transaction.run(async (em) => {
      await this.tree.lockExclusive();
      const { parentId } = request;
      if (parentId) assertValidParent(await this.tree.positionBelow(id, parentId), id, parentId);
      this.categories.add(Category.create(id, await this.freeSlug(id, request), request));
      await em.flush();
      return (await this.categories.find(sql`c.id = ${id}`))!;
    });
  }

  private async freeSlug(id: string, request: CreateCategory): Promise<string> {
    const slug = request.slug ?? slugFrom(request.name, 'category');
    if (!(await this.categories.isTaken(slug, id))) return slug;
    if (request.slug) throw new SlugTaken({ slug });
    return distinctSlug(slug, id);
  }
}
