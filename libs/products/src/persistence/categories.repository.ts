import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { CategoryView } from '#contracts/products';
import { Category } from '../domain/category.js';
import { utc } from './utc.js';

const view = sql`c.id, c.slug, c.name, c.parent_id as "parentId",
  ${utc(sql`c.created_at`)} as "createdAt", ${utc(sql`c.updated_at`)} as "updatedAt"`;

export type ListedCategory = CategoryView & { readonly key: string };

/** A `where` is over `c`, a row of products.categories. */
@Injectable()
export class CategoriesRepository {
  constructor(private readonly em: EntityManager) {}

  async find(where: RawQueryFragment): Promise<CategoryView | undefined> {
    const [found] = await this.em.execute<CategoryView[]>(
      sql`select ${view} from products.categories c where ${where}`,
    );
    return found;
  }

  /** By name. */
  page(where: RawQueryFragment, limit: number): Promise<ListedCategory[]> {
    return this.em.execute<ListedCategory[]>(
      sql`select ${view}, lower(c.name) as key from products.categories c where ${where}
          order by lower(c.name), c.id limit ${limit}`,
    );
  }

  async count(where: RawQueryFragment): Promise<number> {
    const counted = sql`select count(*)::int as total from products.categories c where ${where}`;
    const [row] = await this.em.execute<[{ total: number }]>(counted);
    return row.total;
  }

  /** Written when the transaction ends. */
  add(category: Category): void {
    this.em.persist(category);
  }

  /**
   * The id of the one of this name at the top; where there is none, of `made`. Within `CategoryTree.changes`.
   * `otherSlug` is for where `slug` is taken.
   */
  async ensure(made: Readonly<Record<'id' | 'name' | 'slug' | 'otherSlug', string>>): Promise<string> {
    const { id, name, slug, otherSlug } = made;
    const [category] = await this.em.execute<[{ id: string }]>(sql`
      with found as (
        select id from products.categories where parent_id is null and name = ${name} order by id limit 1
      ),
      added as (
        insert into products.categories (id, slug, name, created_at, updated_at)
        select ${id}::uuid,
          case when exists (select from products.categories where slug = ${slug}) then ${otherSlug} else ${slug} end,
          ${name}, now(), now()
        where not exists (select from found)
        returning id
      )
      select id from found union all select id from added`);
    return category.id;
  }

  load(id: string): Promise<Category | null> {
    return this.em.findOne(Category, { id });
  }

  /** Whether another category has it. */
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
