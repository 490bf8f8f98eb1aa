import { Controller } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import {
  CategoryNotEmpty,
  CategoryNotFound,
  CategoryView,
  deleteCategory,
  type DeleteCategory,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';

@Controller()
export class DeleteCategoryHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly categories: CategoriesRepository,
  ) {}

  @Handles(deleteCategory)
  async handle({ id }: DeleteCategory): Promise<void> {
    await this.transaction.run(async () => {
      await this.tree.lockExclusive();
      const category = await this.categories.find(sql`c.id = ${id}`);
      if (!category) throw new CategoryNotFound({ id });
      await assertPreconditions(CategoryView, async () => category);
      const contents = await this.tree.contentsOf(id);
      if (contents.categories > 0 || contents.products > 0) throw new CategoryNotEmpty(contents);
      await this.categories.remove(id);
    });
  }
}
