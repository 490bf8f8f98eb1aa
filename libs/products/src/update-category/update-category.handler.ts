import { Controller } from '@nestjs/common';
import { type EntityManager, sql } from '@mikro-orm/sql';
import {
  CategoryNotFound,
  SlugTaken,
  updateCategory,
  CategoryView,
  type CategoryChanges,
  type UpdateCategory,
} from '#contracts/products';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { assertValidParent } from '../domain/category-position.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CategoryTreeRepository } from '../persistence/category-tree.repository.js';
import { CategoryProductsRepository } from '../persistence/category-products.repository.js';
import { RefreshCategories } from './refresh-categories.js';

@Controller()
export class UpdateCategoryHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly tree: CategoryTreeRepository,
    private readonly categories: CategoriesRepository,
    private readonly categoryProducts: CategoryProductsRepository,
    private readonly refreshes: RefreshCategories,
  ) {}

  @Handles(updateCategory)
  async handle({ id, changes }: UpdateCategory): Promise<CategoryView> {
    const category = await this.transaction.run(async (em) => {
      await this.change(em, id, changes);
      return (await this.categories.find(sql`c.id = ${id}`))!;
    });
    await this.refreshes.start(id);
    return category;
  }

  private async change(em: EntityManager, id: string, changes: CategoryChanges): Promise<void> {
    await this.tree.lockExclusive();
    const category = await this.categories.load(id);
    if (!category) throw new CategoryNotFound({ id });
    await assertPreconditions(CategoryView, () => this.categories.find(sql`c.id = ${id}`));
    const { slug, parentId } = changes;
    if (slug !== undefined && (await this.categories.isTaken(slug, id))) throw new SlugTaken({ slug });
    const moves = parentId !== undefined && parentId !== category.parentId;
    if (moves && parentId !== null)
      assertValidParent(await this.tree.positionBelow(id, parentId), id, parentId);
    category.change(changes);
    await em.flush();
    if (moves) await this.categoryProducts.addCategoryRefresh(id);
  }
}
