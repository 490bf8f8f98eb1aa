import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidRequest } from '#contracts/definition';
import { SkuTaken, SlugTaken, UnknownCategory } from '#contracts/products';
import { aProduct, aSku, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('products.create-product', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  it('returns the product as get-product does', async () => {
    const [small, large] = [aSku(), aSku()];
    const { id: cups } = await context.staff.createCategory({ name: 'Cups' });
    const created = await context.staff.createProduct({
      name: 'Öko-Tasse "Blau" \\ 100% ?',
      description: "It's blue.",
      categoryIds: [cups],
      attributes: { material: 'clay, {fired}' },
      variants: [
        { sku: small, options: { size: 'S' }, price: { amount: 1999, currency: 'EUR' }, stock: 7 },
        { sku: large, name: 'Large', price: { amount: 2999, currency: 'EUR' } },
      ],
    });
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{14}7/) as unknown,
      slug: 'oko-tasse-blau-100',
      name: 'Öko-Tasse "Blau" \\ 100% ?',
      description: "It's blue.",
      status: 'active',
      categoryIds: [cups],
      attributes: { material: 'clay, {fired}' },
      variants: [
        {
          sku: small,
          name: '',
          options: { size: 'S' },
          price: { amount: 1999, currency: 'EUR' },
          available: 7,
        },
        { sku: large, name: 'Large', options: {}, price: { amount: 2999, currency: 'EUR' }, available: 0 },
      ],
      createdAt: new Date(created.createdAt).toISOString(),
      updatedAt: created.createdAt,
    });
    expect(await context.products.getProduct({ id: created.id })).toEqual(created);
    expect(await context.products.getProduct({ id: created.slug })).toEqual(created);
  });

  it('makes a derived slug unique, also for concurrent requests', async () => {
    const create = () => context.staff.createProduct(aProduct({ name: 'Twin' }));
    const twins = await Promise.all([create(), create()]);
    const slugs = twins.map(({ slug }) => slug).sort();
    expect(slugs).toEqual(['twin', expect.stringMatching(/^twin-[0-9a-f]{12}$/)]);
  });

  it('uses the requested slug or fails if it is in use', async () => {
    const create = () => context.staff.createProduct(aProduct({ slug: 'mine' }));
    const outcomes = await Promise.allSettled([create(), create()]);
    const created = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.slug] : [],
    );
    const rejections = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(created).toEqual(['mine']);
    expect(rejections).toEqual([expect.any(SlugTaken)]);
  });

  it('rejects a SKU of another product and writes nothing', async () => {
    const taken = aVariant();
    await context.staff.createProduct(aProduct({ variants: [taken] }));
    const rejected = context.staff.createProduct(aProduct({ slug: 'second', variants: [aVariant(), taken] }));
    await expect(rejected).rejects.toBeInstanceOf(SkuTaken);
    await expect(rejected).rejects.toMatchObject({ details: { skus: [taken.sku] } });
    await expect(context.staff.createProduct(aProduct({ slug: 'second' }))).resolves.toMatchObject({
      slug: 'second',
    });
  });

  it('rejects an unknown category and writes nothing', async () => {
    const unknown = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
    const { id: known } = await context.staff.createCategory({ name: 'Plates' });
    const request = aProduct({ slug: 'third', categoryIds: [known, unknown] });
    const rejected = context.staff.createProduct(request);
    await expect(rejected).rejects.toBeInstanceOf(UnknownCategory);
    await expect(rejected).rejects.toMatchObject({ details: { categoryIds: [unknown] } });
    await expect(
      context.staff.createProduct({ ...request, categoryIds: [known, known] }),
    ).resolves.toMatchObject({ slug: 'third', categoryIds: [known] });
  });

  it('assigns a SKU to only one of several concurrent requests', async () => {
    const variant = aVariant();
    const create = () => context.staff.createProduct(aProduct({ variants: [variant] }));
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, create));
    const rejections = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(rejections).toHaveLength(4);
    for (const rejection of rejections) expect(rejection).toBeInstanceOf(SkuTaken);
  });

  it.each([
    ['a duplicate SKU', { variants: [aVariant({ sku: 'TWICE' }), aVariant({ sku: 'TWICE' })] }],
    ['no variants', { variants: [] }],
    ['a slug in the form of an ID', { slug: '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10' }],
    ['a blank name', { name: '  ' }],
  ])('rejects %s', async (_, details) => {
    await expect(context.staff.createProduct(aProduct(details))).rejects.toBeInstanceOf(InvalidRequest);
  });

  it('requires products:write', async () => {
    const rejected = context.withPermissions('inventory:write').createProduct(aProduct());
    await expect(rejected).rejects.toBeInstanceOf(Forbidden);
  });
});
