import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VersionMismatch } from '#contracts/definition';
import { entityTag } from '#kernel/preconditions';
import { ProductNotFound, SlugTaken, UnknownSku, ProductView } from '#contracts/products';
import { aProduct, aVariant } from '../testing/a-product.js';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

describe('Updating a product', () => {
  let context: ProductsUnderTest;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const create = () => context.staff.createProduct(aProduct());
  const read = ({ id }: ProductView) => context.products.getProduct({ id });

  it('changes what is given and leaves the rest', async () => {
    const product = await create();
    const changes = { name: 'Red Mug', attributes: { colour: 'red' } };
    const updated = await context.staff.updateProduct({ id: product.id, changes });
    expect(updated).toEqual({ ...product, ...changes, updatedAt: updated.updatedAt });
    expect(updated.updatedAt > product.updatedAt).toBe(true);
    expect(await read(product)).toEqual(updated);
  });

  it('refuses the slug of another product', async () => {
    const [product, other] = [await create(), await create()];
    const changes = { slug: other.slug };
    await expect(context.staff.updateProduct({ id: product.id, changes })).rejects.toBeInstanceOf(SlugTaken);
    expect(await read(product)).toEqual(product);
  });

  it('of two at once, about different things, loses neither', async () => {
    const { id } = await create();
    const changes = [{ name: 'Green Mug' }, { description: 'Green.' }, { attributes: { colour: 'green' } }];
    await Promise.all(changes.map((each) => context.staff.updateProduct({ id, changes: each })));
    expect(await context.products.getProduct({ id })).toMatchObject(Object.assign({}, ...changes));
  });

  it('to a draft hides it from all but those who may change it, and from orders', async () => {
    const variant = aVariant({ stock: 1 });
    const product = await context.staff.createProduct(aProduct({ variants: [variant] }));
    const draft = await context.staff.updateProduct({ id: product.id, changes: { status: 'draft' } });
    await expect(read(product)).rejects.toBeInstanceOf(ProductNotFound);
    await expect(context.holding('inventory:write').getProduct({ id: product.id })).rejects.toBeInstanceOf(
      ProductNotFound,
    );
    expect(await context.staff.getProduct({ id: product.slug })).toEqual(draft);
    await expect(context.products.getPrices({ skus: [variant.sku] })).rejects.toBeInstanceOf(UnknownSku);
  });

  it('to archived takes it out of the catalogue for good', async () => {
    const { id } = await create();
    await context.staff.updateProduct({ id, changes: { status: 'archived' } });
    await expect(context.staff.getProduct({ id })).rejects.toBeInstanceOf(ProductNotFound);
    const revival = context.staff.updateProduct({ id, changes: { status: 'active' } });
    await expect(revival).rejects.toBeInstanceOf(ProductNotFound);
  });

  it('made on the condition that nobody else has changed it is made by one of many', async () => {
    const product = await create();
    const ifMatch = entityTag(ProductView, product);
    const change = (name: string) => ({ id: product.id, changes: { name } });
    const answers = await Promise.allSettled(
      ['A', 'B', 'C'].map((name) => context.saying({ ifMatch }).updateProduct(change(name))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const reasons = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons).toEqual([expect.any(VersionMismatch), expect.any(VersionMismatch)]);
    const any = context.saying({ ifMatch: '*' });
    await expect(any.updateProduct(change('D'))).resolves.toMatchObject({ name: 'D' });
  });

  it('made on that condition is made though some of it was sold meanwhile', async () => {
    const [variant] = [aVariant({ stock: 2 })];
    const product = await context.staff.createProduct(aProduct({ variants: [variant] }));
    const { id } = product;
    const seen = context.saying({ ifMatch: entityTag(ProductView, product) });
    await context.staff.adjustStock({ sku: variant.sku, delta: -1, reason: 'sold' });
    const changed = await seen.updateProduct({ id, changes: { name: 'Sold' } });
    expect([changed.name, changed.variants[0]!.available]).toEqual(['Sold', 1]);
    await expect(seen.updateProduct({ id, changes: { name: 'Late' } })).rejects.toThrow(VersionMismatch);
    const now = context.saying({ ifMatch: entityTag(ProductView, changed) });
    await context.staff.updateVariant({ sku: variant.sku, changes: { name: 'Small' } });
    await expect(now.updateProduct({ id, changes: { name: 'Late' } })).rejects.toThrow(VersionMismatch);
  });

  it('under an idempotency key is made once', async () => {
    const product = await create();
    const staff = context.saying({ idempotencyKey: randomUUID() });
    const first = await staff.updateProduct({ id: product.id, changes: { name: 'Once' } });
    await context.staff.updateProduct({ id: product.id, changes: { name: 'Later' } });
    expect(await staff.updateProduct({ id: product.id, changes: { name: 'Once' } })).toEqual(first);
    expect(await read(product)).toMatchObject({ name: 'Later' });
  });

  it('that does not exist is refused', async () => {
    const refusal = context.staff.updateProduct({ id: randomUUID(), changes: { name: 'x' } });
    await expect(refusal).rejects.toBeInstanceOf(ProductNotFound);
  });
});
