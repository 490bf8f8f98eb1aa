import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidRequest, VersionMismatch } from '#contracts/definition';
import {
  CategoryNotEmpty,
  CategoryNotFound,
  CategoryTooDeep,
  CategoryWithinItself,
  SlugTaken,
  UnknownCategory,
  CategoryView,
} from '#contracts/products';
import { entityTag } from '#kernel/preconditions';
import { captureStatements } from '#kernel/persistence/testing';
import { aProduct } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';
import { rejectionsOf } from '../testing/rejections-of.js';

describe('Categories', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const create = (parent?: CategoryView, name = 'Category') =>
    context.staff.createCategory({ name, ...(parent && { parentId: parent.id }) });
  const change = (
    { id }: CategoryView,
    changes: { name?: string; slug?: string; parentId?: string | null },
  ) => context.staff.updateCategory({ id, changes });
  const chain = async (length: number): Promise<CategoryView[]> => {
    const categories = [await create()];
    while (categories.length < length) categories.push(await create(categories.at(-1)));
    return categories;
  };

  it('are returned on creation as by ID and by slug', async () => {
    const parent = await create();
    const created = await create(parent, 'Öfen & Herde');
    expect(created).toEqual({
      id: expect.any(String) as unknown,
      slug: 'ofen-herde',
      name: 'Öfen & Herde',
      parentId: parent.id,
      createdAt: new Date(created.createdAt).toISOString(),
      updatedAt: created.createdAt,
    });
    for (const idOrSlug of [created.id, created.slug])
      expect(await context.products.getCategory({ id: idOrSlug })).toEqual(created);
    await expect(context.products.getCategory({ id: 'no-such' })).rejects.toBeInstanceOf(CategoryNotFound);
  });

  it('have unique slugs: a derived slug is made unique, a requested slug in use is rejected', async () => {
    const twins = await Promise.all([create(undefined, 'Twin'), create(undefined, 'Twin')]);
    expect(twins.map(({ slug }) => slug).sort()).toEqual([
      'twin',
      expect.stringMatching(/^twin-[0-9a-f]{12}$/),
    ]);
    await expect(context.staff.createCategory({ name: 'x', slug: 'twin' })).rejects.toBeInstanceOf(SlugTaken);
    await expect(change(await create(), { slug: 'twin' })).rejects.toBeInstanceOf(SlugTaken);
    const twin = twins.find(({ slug }) => slug === 'twin')!;
    await expect(change(twin, { slug: 'twin', name: 'One' })).resolves.toMatchObject({ name: 'One' });
  });

  it('keep omitted properties on update', async () => {
    const parent = await create();
    const created = await create(parent);
    const renamed = await change(created, { name: 'Another' });
    expect(renamed).toEqual({ ...created, name: 'Another', updatedAt: renamed.updatedAt });
    expect(await change(created, { parentId: null })).toMatchObject({ name: 'Another', parentId: null });
    await expect(change({ ...created, id: randomUUID() }, {})).rejects.toBeInstanceOf(CategoryNotFound);
  });

  it('require an existing parent', async () => {
    const parentId = randomUUID();
    const requests = [
      context.staff.createCategory({ name: 'x', parentId }),
      change(await create(), { parentId }),
    ];
    const unknown = new UnknownCategory({ categoryIds: [parentId] });
    expect(await rejectionsOf(requests)).toEqual([unknown, unknown]);
  });

  it('cannot become their own descendants, also by concurrent moves', async () => {
    const [top, middle, bottom] = (await chain(3)) as [CategoryView, CategoryView, CategoryView];
    for (const { id: parentId } of [top, middle, bottom])
      await expect(change(top, { parentId })).rejects.toBeInstanceOf(CategoryWithinItself);
    const [a, b] = [await create(), await create()];
    const moves = [change(a, { parentId: b.id }), change(b, { parentId: a.id })];
    const rejections = await rejectionsOf(moves);
    expect(rejections).toEqual([expect.any(CategoryWithinItself)]);
  });

  it('are at most eight levels deep, including descendants of a moved category', async () => {
    const deepest = (await chain(8)).at(-1)!;
    await expect(create(deepest)).rejects.toBeInstanceOf(CategoryTooDeep);
    const [upper] = (await chain(2)) as [CategoryView];
    const seventh = (await chain(7)).at(-1)!;
    await expect(change(upper, { parentId: seventh.id })).rejects.toBeInstanceOf(CategoryTooDeep);
    const sixth = (await chain(6)).at(-1)!;
    await expect(change(upper, { parentId: sixth.id })).resolves.toMatchObject({ parentId: sixth.id });
  });

  it('are deleted only when empty', async () => {
    const [top, child] = (await chain(2)) as [CategoryView, CategoryView];
    const { id } = await context.staff.createProduct(aProduct({ categoryIds: [child.id] }));
    const remove = (category: CategoryView) => context.staff.deleteCategory({ id: category.id });
    await expect(remove(top)).rejects.toMatchObject({ details: { categories: 1, products: 1 } });
    await expect(remove(child)).rejects.toBeInstanceOf(CategoryNotEmpty);
    await context.staff.deleteProduct({ id });
    await remove(child);
    await remove(top);
    await expect(remove(top)).rejects.toBeInstanceOf(CategoryNotFound);
  });

  it('are not deleted while a product is being added', async () => {
    for (let i = 0; i < 5; i++) {
      const { id } = await create();
      const [deleted, created] = await Promise.allSettled([
        context.staff.deleteCategory({ id }),
        context.staff.createProduct(aProduct({ categoryIds: [id] })),
      ]);
      const failure = [deleted, created].flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(failure).toHaveLength(1);
      expect(failure[0]).toBeInstanceOf(deleted.status === 'rejected' ? CategoryNotEmpty : UnknownCategory);
    }
  });

  it('honour If-Match, and are created once per idempotency key', async () => {
    const created = await create();
    const conditional = context.withHeaders({ ifMatch: entityTag(CategoryView, created) });
    await conditional.updateCategory({ id: created.id, changes: { name: 'Mine' } });
    const stale = [
      conditional.updateCategory({ id: created.id, changes: {} }),
      conditional.deleteCategory({ id: created.id }),
    ];
    expect(await rejectionsOf(stale)).toEqual(stale.map(() => expect.any(VersionMismatch)));
    const idempotent = context.withHeaders({ idempotencyKey: randomUUID() });
    const first = await idempotent.createCategory({ name: 'Once' });
    expect(await idempotent.createCategory({ name: 'Once' })).toEqual(first);
  });

  it('require products:write to change', async () => {
    const { id } = await create();
    const unauthorised = context.withPermissions('inventory:write');
    const requests = [
      unauthorised.createCategory({ name: 'x' }),
      unauthorised.updateCategory({ id, changes: {} }),
      unauthorised.deleteCategory({ id }),
    ];
    expect(await rejectionsOf(requests)).toEqual(requests.map(() => expect.any(Forbidden)));
  });

  it('are listed by name with pagination, as a whole tree or by parent', async () => {
    const top = await create(undefined, 'Levels');
    const names = ['b', 'A', 'a', 'C'];
    for (const name of names) await create(top, name);
    await create(await create(top, 'd'), 'grandchild');
    const listedNames: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null && listedNames.length < 20;) {
      const request = { parentId: top.id, limit: 2, count: true, ...(cursor && { cursor }) };
      const page = await context.products.listCategories(request);
      expect(page.total).toBe(5);
      listedNames.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(listedNames).toEqual(['A', 'a', 'b', 'C', 'd']);
    const all = await context.products.listCategories({ limit: 100, count: true });
    expect(all.total).toBe(all.items.length);
    expect(all.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Levels', 'grandchild']));
    const rejected = context.products.listCategories({ cursor: 'x' });
    await expect(rejected).rejects.toBeInstanceOf(InvalidRequest);
    for (const [request, queries] of [
      [{}, 1],
      [{ parentId: top.id }, 1],
      [{ parentId: top.id, count: true }, 2],
    ] as const)
      expect(await captureStatements(() => context.products.listCategories(request))).toHaveLength(queries);
    for (const id of [top.id, top.slug])
      expect(await captureStatements(() => context.products.getCategory({ id }))).toHaveLength(1);
  });
});
