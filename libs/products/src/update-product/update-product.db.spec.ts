import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VersionMismatch } from '#contracts/definition';
import { entityTag } from '#kernel/preconditions';
import { ProductNotFound, SlugTaken, UnknownSku, ProductView } from '#contracts/products';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('products.update-product', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const create = () => context.staff.createProduct(aProduct());
  const read = ({ id }: ProductView) => context.products.getProduct({ id });

  it('keeps omitted properties', async () => {
    const product = await create();
    const changes = { name: 'Red Mug', attributes: { colour: 'red' } };
    const updated = await context.staff.updateProduct({ id: product.id, changes });
    expect(updated).toEqual({ ...product, ...changes, updatedAt: updated.updatedAt });
    expect(updated.updatedAt > product.updatedAt).toBe(true);
    expect(await read(product)).toEqual(updated);
  });

  it('rejects the slug of another product', async () => {
    const [product, other] = [await create(), await create()];
    const changes = { slug: other.slug };
    await expect(context.staff.updateProduct({ id: product.id, changes })).rejects.toBeInstanceOf(SlugTaken);
    expect(await read(product)).toEqual(product);
  });

  it('applies concurrent updates of different properties', async () => {
    const { id } = await create();
    const changes = [{ name: 'Green Mug' }, { description: 'Green.' }, { attributes: { colour: 'green' } }];
    await Promise.all(changes.map((each) => context.staff.updateProduct({ id, changes: each })));
    expect(await context.products.getProduct({ id })).toMatchObject(Object.assign({}, ...changes));
  });

  it('hides a draft from callers without products:write and from orders', async () => {
    const variant = aVariant({ stock: 1 });
    const product = await context.staff.createProduct(aProduct({ variants: [variant] }));
    const draft = await context.staff.updateProduct({ id: product.id, changes: { status: 'draft' } });
    await expect(read(product)).rejects.toBeInstanceOf(ProductNotFound);
    await expect(
      context.withPermissions('inventory:write').getProduct({ id: product.id }),
    ).rejects.toBeInstanceOf(ProductNotFound);
    expect(await context.staff.getProduct({ id: product.slug })).toEqual(draft);
    await expect(context.products.getPrices({ skus: [variant.sku] })).rejects.toBeInstanceOf(UnknownSku);
  });

  it('archives a product permanently', async () => {
    const { id } = await create();
    await context.staff.updateProduct({ id, changes: { status: 'archived' } });
    await expect(context.staff.getProduct({ id })).rejects.toBeInstanceOf(ProductNotFound);
    const reactivation = context.staff.updateProduct({ id, changes: { status: 'active' } });
    await expect(reactivation).rejects.toBeInstanceOf(ProductNotFound);
  });

  it('succeeds for one of several concurrent requests with the same If-Match', async () => {
    const product = await create();
    const ifMatch = entityTag(ProductView, product);
    const change = (name: string) => ({ id: product.id, changes: { name } });
    const outcomes = await Promise.allSettled(
      ['A', 'B', 'C'].map((name) => context.withHeaders({ ifMatch }).updateProduct(change(name))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons).toEqual([expect.any(VersionMismatch), expect.any(VersionMismatch)]);
    const any = context.withHeaders({ ifMatch: '*' });
    await expect(any.updateProduct(change('D'))).resolves.toMatchObject({ name: 'D' });
  });

  it('ignores stock changes in If-Match', async () => {
    const [variant] = [aVariant({ stock: 2 })];
    const product = await context.staff.createProduct(aProduct({ variants: [variant] }));
    const { id } = product;
    const conditional = context.withHeaders({ ifMatch: entityTag(ProductView, product) });
    await context.staff.adjustStock({ sku: variant.sku, delta: -1, reason: 'sold' });
    const changed = await conditional.updateProduct({ id, changes: { name: 'Sold' } });
    expect([changed.name, changed.variants[0]!.available]).toEqual(['Sold', 1]);
    await expect(conditional.updateProduct({ id, changes: { name: 'Late' } })).rejects.toThrow(
      VersionMismatch,
    );
    const conditionalOnChanged = context.withHeaders({ ifMatch: entityTag(ProductView, changed) });
    await context.staff.updateVariant({ sku: variant.sku, changes: { name: 'Small' } });
    await expect(conditionalOnChanged.updateProduct({ id, changes: { name: 'Late' } })).rejects.toThrow(
      VersionMismatch,
    );
  });

  it('is applied once per idempotency key', async () => {
    const product = await create();
    const staff = context.withHeaders({ idempotencyKey: randomUUID() });
    const first = await staff.updateProduct({ id: product.id, changes: { name: 'Once' } });
    await context.staff.updateProduct({ id: product.id, changes: { name: 'Later' } });
    expect(await staff.updateProduct({ id: product.id, changes: { name: 'Once' } })).toEqual(first);
    expect(await read(product)).toMatchObject({ name: 'Later' });
  });

  it('rejects an unknown product', async () => {
    const rejected = context.staff.updateProduct({ id: randomUUID(), changes: { name: 'x' } });
    await expect(rejected).rejects.toBeInstanceOf(ProductNotFound);
  });
});
