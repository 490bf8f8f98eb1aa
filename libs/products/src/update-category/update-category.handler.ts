import { Controller } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import {
  CategoryNotFound,
  SlugTaken,
  updateCategory,
  CategoryView,
  type CategoryChanges,
  type UpdateCategory,
} from '#contracts/products';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { refusePlace } from '../domain/category-place.js';
import { CategoriesRepository } from '../persistence/categories.repository.js';
import { CategoryTree } from '../persistence/category-tree.js';
import { ListingsRepository } from '../persistence/listings.repository.js';

@Controller()
export class UpdateCategoryHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tree: CategoryTree,
    private readonly categories: CategoriesRepository,
    private readonly listings: ListingsRepository,
  ) {}

  @Handles(updateCategory)
  async handle({ id, changes }: UpdateCategory): Promise<CategoryView> {
    await this.em.transactional((em) => this.change(em, id, changes));
    return (await this.categories.find(sql`c.id = ${id}`))!;
  }

  private async change(em: EntityManager, id: string, changes: CategoryChanges): Promise<void> {
    await this.tree.changes();
    const category = await this.categories.load(id);
    if (!category) throw new CategoryNotFound({ id });
    await refuseStale(CategoryView, () => this.categories.find(sql`c.id = ${id}`));
    const { slug, parentId } = changes;
    if (slug !== undefined && (await this.categories.isTaken(slug, id))) throw new SlugTaken({ slug });
    const moves = parentId !== undefined && parentId !== category.parentId;
    if (moves && parentId !== null) refusePlace(await this.tree.placeOf(id, parentId), id, parentId);
    category.change(changes);
    await em.flush();
    if (moves) await this.listings.renewCategory(id);
  }
}
