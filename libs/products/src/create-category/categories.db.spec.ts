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
import { statementsOf } from '#dev';
import { aProduct } from '../testing/a-product.js';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';
import { refusalsOf } from '../testing/refusals-of.js';

describe('A category', () => {
  let context: ProductsUnderTest;
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
    const made = [await create()];
    while (made.length < length) made.push(await create(made.at(-1)));
    return made;
  };

  it('is answered as it will be read, by id and by slug', async () => {
    const parent = await create();
    const made = await create(parent, 'Öfen & Herde');
    expect(made).toEqual({
      id: expect.any(String) as unknown,
      slug: 'ofen-herde',
      name: 'Öfen & Herde',
      parentId: parent.id,
      createdAt: new Date(made.createdAt).toISOString(),
      updatedAt: made.createdAt,
    });
    for (const idOrSlug of [made.id, made.slug])
      expect(await context.products.getCategory({ id: idOrSlug })).toEqual(made);
    await expect(context.products.getCategory({ id: 'no-such' })).rejects.toBeInstanceOf(CategoryNotFound);
  });

  it('has a slug of its own: a derived one is made so, a given one is refused', async () => {
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

  it('changes in what is given', async () => {
    const parent = await create();
    const made = await create(parent);
    const renamed = await change(made, { name: 'Another' });
    expect(renamed).toEqual({ ...made, name: 'Another', updatedAt: renamed.updatedAt });
    expect(await change(made, { parentId: null })).toMatchObject({ name: 'Another', parentId: null });
    await expect(change({ ...made, id: randomUUID() }, {})).rejects.toBeInstanceOf(CategoryNotFound);
  });

  it('is nowhere but below a category that is there', async () => {
    const parentId = randomUUID();
    const refusals = [
      context.staff.createCategory({ name: 'x', parentId }),
      change(await create(), { parentId }),
    ];
    const unknown = new UnknownCategory({ categoryIds: [parentId] });
    expect(await refusalsOf(refusals)).toEqual([unknown, unknown]);
  });

  it('is never below itself, whoever moves what at once', async () => {
    const [top, middle, bottom] = (await chain(3)) as [CategoryView, CategoryView, CategoryView];
    for (const { id: parentId } of [top, middle, bottom])
      await expect(change(top, { parentId })).rejects.toBeInstanceOf(CategoryWithinItself);
    const [a, b] = [await create(), await create()];
    const moves = [change(a, { parentId: b.id }), change(b, { parentId: a.id })];
    const refused = await refusalsOf(moves);
    expect(refused).toEqual([expect.any(CategoryWithinItself)]);
  });

  it('is at most on the eighth level, with all below it', async () => {
    const deepest = (await chain(8)).at(-1)!;
    await expect(create(deepest)).rejects.toBeInstanceOf(CategoryTooDeep);
    const [upper] = (await chain(2)) as [CategoryView];
    const seventh = (await chain(7)).at(-1)!;
    await expect(change(upper, { parentId: seventh.id })).rejects.toBeInstanceOf(CategoryTooDeep);
    const sixth = (await chain(6)).at(-1)!;
    await expect(change(upper, { parentId: sixth.id })).resolves.toMatchObject({ parentId: sixth.id });
  });

  it('is deleted when it holds nothing', async () => {
    const [top, below] = (await chain(2)) as [CategoryView, CategoryView];
    const { id } = await context.staff.createProduct(aProduct({ categoryIds: [below.id] }));
    const remove = (category: CategoryView) => context.staff.deleteCategory({ id: category.id });
    await expect(remove(top)).rejects.toMatchObject({ details: { categories: 1, products: 1 } });
    await expect(remove(below)).rejects.toBeInstanceOf(CategoryNotEmpty);
    await context.staff.deleteProduct({ id });
    await remove(below);
    await remove(top);
    await expect(remove(top)).rejects.toBeInstanceOf(CategoryNotFound);
  });

  it('is not deleted while a product comes into it', async () => {
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

  it('is changed on the condition that nobody else has, and once under a key', async () => {
    const made = await create();
    const seen = context.saying({ ifMatch: entityTag(CategoryView, made) });
    await seen.updateCategory({ id: made.id, changes: { name: 'Mine' } });
    const late = [seen.updateCategory({ id: made.id, changes: {} }), seen.deleteCategory({ id: made.id })];
    expect(await refusalsOf(late)).toEqual(late.map(() => expect.any(VersionMismatch)));
    const keyed = context.saying({ idempotencyKey: randomUUID() });
    const first = await keyed.createCategory({ name: 'Once' });
    expect(await keyed.createCategory({ name: 'Once' })).toEqual(first);
  });

  it('is changed by those who may', async () => {
    const { id } = await create();
    const others = context.holding('inventory:write');
    const refusals = [
      others.createCategory({ name: 'x' }),
      others.updateCategory({ id, changes: {} }),
      others.deleteCategory({ id }),
    ];
    expect(await refusalsOf(refusals)).toEqual(refusals.map(() => expect.any(Forbidden)));
  });

  it('is listed by name, page by page, in the tree or below one other', async () => {
    const top = await create(undefined, 'Levels');
    const names = ['b', 'A', 'a', 'C'];
    for (const name of names) await create(top, name);
    await create(await create(top, 'd'), 'not right below');
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null && seen.length < 20;) {
      const request = { parentId: top.id, limit: 2, count: true, ...(cursor && { cursor }) };
      const page = await context.products.listCategories(request);
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['A', 'a', 'b', 'C', 'd']);
    const all = await context.products.listCategories({ limit: 100, count: true });
    expect(all.total).toBe(all.items.length);
    expect(all.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Levels', 'not right below']));
    const refusal = context.products.listCategories({ cursor: 'x' });
    await expect(refusal).rejects.toBeInstanceOf(InvalidRequest);
    for (const [request, queries] of [
      [{}, 1],
      [{ parentId: top.id }, 1],
      [{ parentId: top.id, count: true }, 2],
    ] as const)
      expect(await statementsOf(() => context.products.listCategories(request))).toHaveLength(queries);
    for (const id of [top.id, top.slug])
      expect(await statementsOf(() => context.products.getCategory({ id }))).toHaveLength(1);
  });
});
