import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, VersionMismatch } from '#contracts/definition';
import { ProductNotFound, ProductView, SkuTaken, UnknownSku } from '#contracts/products';
import { entityTag } from '#kernel/preconditions';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';
import { rejectionsOf } from '../testing/rejections-of.js';

describe('products.delete-product', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  it('archives the product permanently and frees its slug', async () => {
    const variant = aVariant({ stock: 1 });
    const details = aProduct({ name: 'Leaving', slug: 'leaving', variants: [variant] });
    const { id, slug } = await context.staff.createProduct(details);
    await context.staff.deleteProduct({ id });
    for (const idOrSlug of [id, slug])
      await expect(context.staff.getProduct({ id: idOrSlug })).rejects.toBeInstanceOf(ProductNotFound);
    expect((await context.staff.listProducts({ q: 'leaving' })).items).toEqual([]);
    await expect(context.products.getPrices({ skus: [variant.sku] })).rejects.toBeInstanceOf(UnknownSku);
    await expect(context.staff.getVariant({ sku: variant.sku })).rejects.toBeInstanceOf(UnknownSku);
    const requests = [
      context.staff.deleteProduct({ id }),
      context.staff.updateProduct({ id, changes: { name: 'Back' } }),
      context.staff.addVariant({ id, ...aVariant() }),
    ];
    expect(await rejectionsOf(requests)).toEqual(requests.map(() => expect.any(ProductNotFound)));
    const deletion = context.staff.deleteVariant({ sku: variant.sku });
    await expect(deletion).rejects.toBeInstanceOf(UnknownSku);
    await expect(context.staff.createProduct(details)).rejects.toBeInstanceOf(SkuTaken);
    const successor = await context.staff.createProduct({ ...details, variants: [aVariant()] });
    expect(successor.slug).toBe(slug);
  });

  it('keeps existing reservations', async () => {
    const variant = aVariant({ stock: 5 });
    const { id } = await context.staff.createProduct(aProduct({ variants: [variant] }));
    const [fulfilled, cancelled] = [randomUUID(), randomUUID()];
    for (const orderId of [fulfilled, cancelled])
      await context.products.reserveStock({ orderId, lines: [{ sku: variant.sku, quantity: 2 }] });
    await context.staff.deleteProduct({ id });
    await context.products.releaseStock({ orderId: cancelled });
    await context.fulfil(fulfilled);
    const remaining = { sku: variant.sku, onHand: 3, reserved: 0, available: 3 };
    expect(await context.staff.getStock({ sku: variant.sku })).toEqual(remaining);
  });

  it('honours If-Match', async () => {
    const product = await context.staff.createProduct(aProduct());
    const { id } = product;
    const conditional = context.withHeaders({ ifMatch: entityTag(ProductView, product) });
    await context.staff.updateProduct({ id, changes: { name: 'Changed' } });
    await expect(conditional.deleteProduct({ id })).rejects.toBeInstanceOf(VersionMismatch);
    const current = await context.staff.getProduct({ id });
    await context.withHeaders({ ifMatch: entityTag(ProductView, current) }).deleteProduct({ id });
    await expect(context.staff.getProduct({ id })).rejects.toBeInstanceOf(ProductNotFound);
  });

  it('requires products:write', async () => {
    const { id } = await context.staff.createProduct(aProduct());
    const rejected = context.withPermissions('inventory:write').deleteProduct({ id });
    await expect(rejected).rejects.toBeInstanceOf(Forbidden);
  });
});
