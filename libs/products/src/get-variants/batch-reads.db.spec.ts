import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProduct, aSku, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('Batch reads', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const create = (changes: Parameters<typeof aProduct>[0] = {}) =>
    context.staff.createProduct(aProduct({ variants: [aVariant()], ...changes }));
  const skuOf = ({ variants }: { variants: { sku: string }[] }) => variants[0]!.sku;

  it('return the same items as single reads, each once, and leave out unknown keys', async () => {
    const [one, two] = [await create(), await create()];
    const skus = [skuOf(one), skuOf(two), aSku(), skuOf(one)];
    const variants = (await context.products.getVariants({ skus })).items;
    expect(variants).toHaveLength(2);
    for (const variant of variants) {
      const single = await context.products.getVariant({ sku: variant.sku });
      expect(JSON.stringify(variant)).toBe(JSON.stringify(single)); // entity tags depend on the bytes
    }
    const products = (await context.products.getProducts({ ids: [one.id, randomUUID(), two.id, two.id] }))
      .items;
    expect(products).toHaveLength(2);
    for (const product of products)
      expect(JSON.stringify(product)).toBe(
        JSON.stringify(await context.products.getProduct({ id: product.id })),
      );
    const category = await context.staff.createCategory({ name: 'Mugs' });
    const found = await context.products.getCategories({ ids: [category.id, randomUUID()] });
    expect(JSON.stringify(found)).toBe(JSON.stringify({ items: [category] }));
  });

  it('show drafts to staff only, and no archived product or deleted variant to anyone', async () => {
    const [draft, archived, open] = [await create({ status: 'draft' }), await create(), await create()];
    await context.staff.deleteProduct({ id: archived.id });
    const { sku: deleted } = await context.staff.addVariant({ id: open.id, ...aVariant() });
    await context.staff.deleteVariant({ sku: deleted });
    const ids = [draft.id, archived.id];
    const skus = [skuOf(draft), skuOf(archived), deleted];
    expect(await context.products.getProducts({ ids })).toEqual({ items: [], remaining: [] });
    expect(await context.products.getVariants({ skus })).toEqual({ items: [] });
    expect((await context.staff.getProducts({ ids })).items.map(({ id }) => id)).toEqual([draft.id]);
    expect((await context.staff.getVariants({ skus })).items.map(({ sku }) => sku)).toEqual([skuOf(draft)]);
  });

  it('of products return at most 1 MiB, and the ids to request again', async () => {
    const attributes = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`a${n}`, 'ä'.repeat(500)]));
    const large = { description: '€'.repeat(10_000), attributes };
    const created = await Promise.all(Array.from({ length: 16 }, () => create(large)));
    const expected = created.map(({ id }) => id).sort();
    const read: string[] = [];
    let remaining = expected;
    let messages = 0;
    while (remaining.length > 0 && messages < 16) {
      const reply = await context.products.getProducts({ ids: remaining });
      expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(1.1 * 2 ** 20);
      read.push(...reply.items.map(({ id }) => id));
      remaining = reply.remaining;
      messages += 1;
    }
    expect([read, messages]).toEqual([expected, 2]);
  });
});
