import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CategoryView } from '#contracts/products';
import { waitFor } from '#dev';
import { aProduct } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

const productCount = 2_500;

describe('Moving a category with many products', () => {
  let context: ProductsTestContext;
  let [moved, target]: CategoryView[] = [];
  beforeAll(async () => {
    context = await openProducts();
    [moved, target] = [await create('Moved'), await create('Target')];
    await context.sql.query(createProducts, [moved.id, productCount]);
    await context.sql.query(createRows);
  });
  afterAll(() => context.close());

  const create = (name: string) => context.staff.createCategory({ name });
  const move = (parentId: string | null) =>
    context.staff.updateCategory({ id: moved!.id, changes: { parentId } });
  const failUpdatesOf = async (categoryId: string) => {
    await context.sql.query(`create function public.interrupt() returns trigger language plpgsql as $$
      begin raise exception 'interrupted'; end $$`);
    await context.sql.query(`create trigger interrupt before update on products.category_products for each row
      when (new.category_id = '${categoryId}') execute function public.interrupt()`);
  };
  const countIn = async (category: CategoryView) =>
    (await context.products.listProducts({ category: category.id, count: true })).total;

  it('refreshes the first products immediately and leaves the rest to a job', async () => {
    await move(target!.id);
    const refreshed = await countIn(target!);
    expect(refreshed).toBeGreaterThan(0);
    expect(refreshed).toBeLessThan(productCount);
    await context.refreshCategories();
    expect(await countIn(target!)).toBe(productCount);
    expect(await countIn(moved!)).toBe(productCount);

    await move(null);
    await context.refreshCategories();
    expect(await countIn(target!)).toBe(0);
    expect(await context.sql.query('select from products.category_refreshes')).toEqual([]);
  });

  it('continues with the next category if the rows of one cannot be changed', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const ids = [(await create('First')).id, (await create('Second')).id].sort() as [string, string];
    for (const id of ids) await context.staff.createProduct(aProduct({ categoryIds: [id] }));
    const stale = async () =>
      (
        await context.sql.query<{ id: string }>(
          `select category_id as id from products.category_products where sort_name = 'stale' order by 1`,
        )
      ).map(({ id }) => id);
    for (const id of ids) {
      await context.sql.query(
        `update products.category_products set sort_name = 'stale' where category_id = ?`,
        [id],
      );
      await context.sql.query('insert into products.category_refreshes (category_id) values (?)', [id]);
    }
    await failUpdatesOf(ids[0]);
    await waitFor(async () => {
      await context.refreshCategories();
      expect(await stale()).toEqual([ids[0]]);
    });
    expect(log).toHaveBeenCalledWith(
      { err: expect.any(Error), categoryId: ids[0] },
      'Refreshing the lists of a category failed; it will be retried',
    );
    log.mockRestore();
    await context.sql.query('drop trigger interrupt on products.category_products');
    await waitFor(async () => {
      await context.refreshCategories();
      expect(await stale()).toEqual([]);
    });
  });

  it('does not block changes to other products', async () => {
    await context.sql.query('create table products.hold as select 1');
    const holding = context.sql.query(holdOneRow(moved!.id));
    const moving = move(target!.id);
    await waitFor(async () =>
      expect(
        await context.sql.query(
          `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        ),
      ).toHaveLength(1),
    );
    const other = await context.staff.createProduct(aProduct({ categoryIds: [target!.id] }));
    await context.staff.updateProduct({ id: other.id, changes: { name: 'Changed' } });
    await context.sql.query('delete from products.hold');
    await Promise.all([holding, moving]);
    await context.refreshCategories();
    expect(await countIn(target!)).toBe(productCount + 1);
  });
});

const createProducts = `
  insert into products.products (id, slug, name, description, status, category_ids, attributes, lowest_price,
    highest_price, created_at, updated_at)
  select md5('p' || i)::uuid, 'p' || i, 'Mug', '', 'active', array[?::uuid], '{}', 1, 1, now(), now()
  from generate_series(1, ?::int) i`;

const createRows = `
  insert into products.category_products (category_id, id, status, words, negated_word_count, lowest_price, highest_price,
    sort_name, in_stock, size)
  select category_ids[1], id, status, words, negated_word_count, lowest_price, highest_price, sort_name, in_stock, size
  from products.products`;

/** Locks one row of the category until the table `hold` is empty; the bound only prevents a test that never ends. */
const holdOneRow = (categoryId: string) => `
  do $$ begin
    perform from products.category_products where category_id = '${categoryId}' order by id limit 1 for update;
    for i in 1 .. 1000 loop
      exit when not exists (select from products.hold);
      perform pg_sleep(0.01);
    end loop;
  end $$`;
