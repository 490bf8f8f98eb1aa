import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { CategoryView } from '#contracts/products';
import { countRows } from '#kernel/pagination';
import { Category } from '../domain/category.js';
import { utc } from './utc.js';

const view = sql`c.id, c.slug, c.name, c.parent_id as "parentId",
  ${utc(sql`c.created_at`)} as "createdAt", ${utc(sql`c.updated_at`)} as "updatedAt"`;

export type ListedCategory = CategoryView & { readonly key: string };

/** Conditions refer to the category row as `c`. */
@Injectable()
export class CategoriesRepository {
  constructor(private readonly em: EntityManager) {}

  async find(where: RawQueryFragment): Promise<CategoryView | undefined> {
    const [found] = await this.findAll(where);
    return found;
  }

  findAll(where: RawQueryFragment): Promise<CategoryView[]> {
    return this.em.execute<CategoryView[]>(sql`select ${view} from products.categories c where ${where}`);
  }

  /** Sorted by name. */
  page(where: RawQueryFragment, limit: number): Promise<ListedCategory[]> {
    return this.em.execute<ListedCategory[]>(
      sql`select ${view}, c.sort_name as key from products.categories c where ${where}
          order by c.sort_name, c.id limit ${limit}`,
    );
  }

  count(where: RawQueryFragment): Promise<number> {
    return countRows(this.em, sql`select from products.categories c where ${where}`);
  }

  /** Inserted when the transaction commits. */
  add(category: Category): void {
    this.em.persist(category);
  }

  /** Inserts a top-level category, with `fallbackSlug` if `slug` is in use. Requires `CategoryTreeRepository.lockExclusive`. */
  async create(
    category: Readonly<Record<'id' | 'name' | 'sortName' | 'slug' | 'fallbackSlug', string>>,
  ): Promise<void> {
    const { id, name, sortName, slug, fallbackSlug } = category;
    await this.em.execute(sql`
      insert into products.categories (id, slug, name, sort_name, created_at, updated_at)
      select ${id}::uuid,
        case when exists (select from products.categories where slug = ${slug}) then ${fallbackSlug} else ${slug} end,
        ${name}, ${sortName}, now(), now()`);
  }

  /** Ids of the top-level categories with these names, by name. */
  async topLevelIds(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (names.length === 0) return new Map();
    const found = await this.em.execute<{ id: string; name: string }[]>(sql`
      select distinct on (name) id, name from products.categories where parent_id is null and name in (${names})
      order by name, id`);
    return new Map(found.map(({ id, name }) => [name, id]));
  }

  load(id: string): Promise<Category | null> {
    return this.em.findOne(Category, { id });
  }

  /** Whether another category uses this slug. */
  async isTaken(slug: string, id: string): Promise<boolean> {
    const [row] = await this.em.execute<[{ taken: boolean }]>(
      sql`select exists (select from products.categories where slug = ${slug} and id <> ${id}) as taken`,
    );
    return row.taken;
  }

  async remove(id: string): Promise<void> {
    await this.em.execute(sql`delete from products.categories where id = ${id}`);
  }
}
