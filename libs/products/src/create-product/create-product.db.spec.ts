import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidRequest } from '#contracts/definition';
import { SkuTaken, SlugTaken, UnknownCategory } from '#contracts/products';
import { aProduct, aSku, aVariant } from '../testing/a-product.js';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

describe('Creating a product', () => {
  let context: ProductsUnderTest;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  it('answers it as it will be read', async () => {
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

  it('makes a derived slug unique, also for those created at once', async () => {
    const create = () => context.staff.createProduct(aProduct({ name: 'Twin' }));
    const twins = await Promise.all([create(), create()]);
    const slugs = twins.map(({ slug }) => slug).sort();
    expect(slugs).toEqual(['twin', expect.stringMatching(/^twin-[0-9a-f]{12}$/)]);
  });

  it('keeps a slug that is given, or refuses it', async () => {
    const create = () => context.staff.createProduct(aProduct({ slug: 'mine' }));
    const outcomes = await Promise.allSettled([create(), create()]);
    const created = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.slug] : [],
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(created).toEqual(['mine']);
    expect(refused).toEqual([expect.any(SlugTaken)]);
  });

  it('is refused where another product has one of its SKUs, which leaves nothing behind', async () => {
    const taken = aVariant();
    await context.staff.createProduct(aProduct({ variants: [taken] }));
    const refusal = context.staff.createProduct(aProduct({ slug: 'second', variants: [aVariant(), taken] }));
    await expect(refusal).rejects.toBeInstanceOf(SkuTaken);
    await expect(refusal).rejects.toMatchObject({ details: { skus: [taken.sku] } });
    await expect(context.staff.createProduct(aProduct({ slug: 'second' }))).resolves.toMatchObject({
      slug: 'second',
    });
  });

  it('is refused in a category that is not there, which leaves nothing behind', async () => {
    const unknown = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
    const { id: known } = await context.staff.createCategory({ name: 'Plates' });
    const request = aProduct({ slug: 'third', categoryIds: [known, unknown] });
    const refusal = context.staff.createProduct(request);
    await expect(refusal).rejects.toBeInstanceOf(UnknownCategory);
    await expect(refusal).rejects.toMatchObject({ details: { categoryIds: [unknown] } });
    await expect(
      context.staff.createProduct({ ...request, categoryIds: [known, known] }),
    ).resolves.toMatchObject({ slug: 'third', categoryIds: [known] });
  });

  it('gives a SKU that is wanted at once to one', async () => {
    const variant = aVariant();
    const create = () => context.staff.createProduct(aProduct({ variants: [variant] }));
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, create));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toHaveLength(4);
    for (const refusal of refused) expect(refusal).toBeInstanceOf(SkuTaken);
  });

  it.each([
    ['a SKU twice', { variants: [aVariant({ sku: 'TWICE' }), aVariant({ sku: 'TWICE' })] }],
    ['no variants', { variants: [] }],
    ['a slug like an id', { slug: '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10' }],
    ['a name of blanks', { name: '  ' }],
  ])('with %s is refused', async (_, details) => {
    await expect(context.staff.createProduct(aProduct(details))).rejects.toBeInstanceOf(InvalidRequest);
  });

  it('is for those who may', async () => {
    const refusal = context.holding('inventory:write').createProduct(aProduct());
    await expect(refusal).rejects.toBeInstanceOf(Forbidden);
  });
});
