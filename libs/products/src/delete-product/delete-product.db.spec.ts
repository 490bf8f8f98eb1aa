import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, VersionMismatch } from '#contracts/definition';
import { ProductNotFound, ProductView, SkuTaken, UnknownSku } from '#contracts/products';
import { entityTag } from '#kernel/preconditions';
import { aProduct, aVariant } from '../testing/a-product.js';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';
import { refusalsOf } from '../testing/refusals-of.js';

describe('A deleted product', () => {
  let context: ProductsUnderTest;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  it('leaves the catalogue for everybody and for good, and its slug to others', async () => {
    const variant = aVariant({ stock: 1 });
    const details = aProduct({ name: 'Leaving', slug: 'leaving', variants: [variant] });
    const { id, slug } = await context.staff.createProduct(details);
    await context.staff.deleteProduct({ id });
    for (const idOrSlug of [id, slug])
      await expect(context.staff.getProduct({ id: idOrSlug })).rejects.toBeInstanceOf(ProductNotFound);
    expect((await context.staff.listProducts({ q: 'leaving' })).items).toEqual([]);
    await expect(context.products.getPrices({ skus: [variant.sku] })).rejects.toBeInstanceOf(UnknownSku);
    await expect(context.staff.getVariant({ sku: variant.sku })).rejects.toBeInstanceOf(UnknownSku);
    const changes = [
      context.staff.deleteProduct({ id }),
      context.staff.updateProduct({ id, changes: { name: 'Back' } }),
      context.staff.addVariant({ id, ...aVariant() }),
    ];
    expect(await refusalsOf(changes)).toEqual(changes.map(() => expect.any(ProductNotFound)));
    const deletion = context.staff.deleteVariant({ sku: variant.sku });
    await expect(deletion).rejects.toBeInstanceOf(UnknownSku);
    await expect(context.staff.createProduct(details)).rejects.toBeInstanceOf(SkuTaken);
    const successor = await context.staff.createProduct({ ...details, variants: [aVariant()] });
    expect(successor.slug).toBe(slug);
  });

  it('keeps what orders hold of it', async () => {
    const variant = aVariant({ stock: 5 });
    const { id } = await context.staff.createProduct(aProduct({ variants: [variant] }));
    const [kept, given] = [randomUUID(), randomUUID()];
    for (const orderId of [kept, given])
      await context.products.reserveStock({ orderId, lines: [{ sku: variant.sku, quantity: 2 }] });
    await context.staff.deleteProduct({ id });
    await context.products.releaseStock({ orderId: given });
    await context.fulfil(kept);
    const left = { sku: variant.sku, onHand: 3, reserved: 0, available: 3 };
    expect(await context.staff.getStock({ sku: variant.sku })).toEqual(left);
  });

  it('was not changed since it was read, where that is the condition', async () => {
    const product = await context.staff.createProduct(aProduct());
    const { id } = product;
    const seen = context.saying({ ifMatch: entityTag(ProductView, product) });
    await context.staff.updateProduct({ id, changes: { name: 'Changed' } });
    await expect(seen.deleteProduct({ id })).rejects.toBeInstanceOf(VersionMismatch);
    const now = await context.staff.getProduct({ id });
    await context.saying({ ifMatch: entityTag(ProductView, now) }).deleteProduct({ id });
    await expect(context.staff.getProduct({ id })).rejects.toBeInstanceOf(ProductNotFound);
  });

  it('is deleted by those who may', async () => {
    const { id } = await context.staff.createProduct(aProduct());
    const refusal = context.holding('inventory:write').deleteProduct({ id });
    await expect(refusal).rejects.toBeInstanceOf(Forbidden);
  });
});
