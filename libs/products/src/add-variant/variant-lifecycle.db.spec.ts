import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidRequest, VersionMismatch } from '#contracts/definition';
import {
  LastVariant,
  SkuTaken,
  TooManyVariants,
  UnknownSku,
  VariantCurrencyMixed,
  VariantDetail,
  type NewVariant,
} from '#contracts/products';
import { entityTag } from '#kernel/preconditions';
import { aProduct, aSku, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';
import { rejectionsOf } from '../testing/rejections-of.js';

describe('Variants', () => {
  let context: ProductsTestContext;
  let id: string;
  let first: NewVariant;
  beforeAll(async () => {
    context = await openProducts();
  });
  beforeEach(async () => {
    first = aVariant({ stock: 10 });
    ({ id } = await context.staff.createProduct(aProduct({ variants: [first] })));
  });
  afterAll(() => context.close());

  const product = () => context.products.getProduct({ id });
  const add = (details: Partial<NewVariant> = {}) => context.staff.addVariant({ id, ...aVariant(details) });
  const eur = (amount: number) => ({ amount, currency: 'EUR' });

  it('are appended to the product, with their initial stock in the ledger', async () => {
    const options = { size: 'L' };
    const added = await add({ name: 'Large', options, price: eur(500), stock: 3 });
    const { sku } = added;
    expect(added).toEqual({ sku, name: 'Large', options, price: eur(500), available: 3, productId: id });
    expect(await context.products.getVariant({ sku })).toEqual(added);
    const { productId: _, ...asListed } = added;
    expect((await product()).variants.at(-1)).toEqual(asListed);
    expect(await context.staff.getStock({ sku })).toEqual({ sku, onHand: 3, reserved: 0, available: 3 });
    const ledger = 'select kind, on_hand from products.stock_ledger where sku = ?';
    expect(await context.sql.query(ledger, [sku])).toEqual([{ kind: 'initial', on_hand: 3 }]);
    const cheapest = await context.products.listProducts({ maxPrice: 500, sort: 'price' });
    expect(cheapest.items.map((each) => each.id)).toContain(id);
  });

  it('have unique SKUs, also when added concurrently', async () => {
    const sku = aSku();
    const rejections = await rejectionsOf([add({ sku }), add({ sku }), add({ sku: first.sku })]);
    expect(rejections).toEqual([expect.any(SkuTaken), expect.any(SkuTaken)]);
    expect((await product()).variants.map((each) => each.sku)).toEqual([first.sku, sku]);
  });

  it('are added once per idempotency key', async () => {
    const staff = context.withHeaders({ idempotencyKey: randomUUID() });
    const request = { id, ...aVariant({ stock: 1 }) };
    const added = await staff.addVariant(request);
    expect(await staff.addVariant(request)).toEqual(added);
    expect((await product()).variants).toHaveLength(2);
  });

  it('have one currency per product', async () => {
    const usd = { amount: 1, currency: 'USD' };
    const change = { sku: first.sku, changes: { price: usd } };
    await expect(context.staff.updateVariant(change)).resolves.toMatchObject({ price: usd });
    const { sku } = await add({ price: usd });
    const requests = [
      add({ price: eur(1) }),
      context.staff.updateVariant({ sku, changes: { price: eur(1) } }),
      context.staff.createProduct(
        aProduct({ variants: [aVariant({ price: usd }), aVariant({ price: eur(1) })] }),
      ),
    ];
    expect(await rejectionsOf(requests)).toEqual(requests.map(() => expect.any(VariantCurrencyMixed)));
    const [one] = await rejectionsOf([add({ price: eur(1) })]);
    expect(one).toMatchObject({ details: { currencies: ['EUR', 'USD'] } });
  });

  it.each(['XYZ', 'EUX', 'XAU', 'eur'])('cannot be priced in %s', async (currency) => {
    const price = { amount: 1, currency };
    const requests = [
      add({ price }),
      context.staff.updateVariant({ sku: first.sku, changes: { price } }),
      context.staff.createProduct(aProduct({ variants: [aVariant({ price })] })),
    ];
    expect(await rejectionsOf(requests)).toEqual(requests.map(() => expect.any(InvalidRequest)));
  });

  it('are limited to 100 per product', async () => {
    const variants = Array.from({ length: 100 }, () => aVariant());
    ({ id } = await context.staff.createProduct(aProduct({ variants })));
    await expect(add()).rejects.toBeInstanceOf(TooManyVariants);
    await context.staff.deleteVariant({ sku: variants[0]!.sku });
    await expect(add()).resolves.toMatchObject({ productId: id });
  });

  it('keep omitted properties on update, and update the price range of the product', async () => {
    const { sku } = await add({ name: 'Large', price: eur(500) });
    const before = await product();
    const changed = await context.staff.updateVariant({ sku, changes: { price: eur(9_000) } });
    expect(changed).toMatchObject({ sku, name: 'Large', price: eur(9_000), productId: id });
    expect((await product()).updatedAt > before.updatedAt).toBe(true);
    expect((await context.products.listProducts({ minPrice: 9_000 })).items.map((each) => each.id)).toContain(
      id,
    );
    expect(
      (await context.products.listProducts({ maxPrice: 500 })).items.map((each) => each.id),
    ).not.toContain(id);
    const prices = await context.products.getPrices({ skus: [sku] });
    expect(prices).toMatchObject({ prices: [{ unitPrice: eur(9_000) }] });
  });

  it('are updated and deleted only if the If-Match precondition holds', async () => {
    const { sku } = first;
    const variant = await context.products.getVariant({ sku });
    const conditional = context.withHeaders({ ifMatch: entityTag(VariantDetail, variant) });
    await context.staff.adjustStock({ sku, delta: 1, reason: 'delivery' });
    await conditional.updateVariant({ sku, changes: { name: 'Small' } });
    const stale = [
      conditional.updateVariant({ sku, changes: { name: 'Tiny' } }),
      conditional.deleteVariant({ sku }),
    ];
    expect(await rejectionsOf(stale)).toEqual(stale.map(() => expect.any(VersionMismatch)));
  });

  it('are not for sale after deletion, and their SKUs are not reused', async () => {
    const { sku } = await add({ price: eur(1) });
    await context.staff.deleteVariant({ sku });
    expect((await product()).variants.map((each) => each.sku)).toEqual([first.sku]);
    expect((await context.products.listProducts({ maxPrice: 1 })).items.map((each) => each.id)).not.toContain(
      id,
    );
    const requests = [
      context.products.getVariant({ sku }),
      context.products.getPrices({ skus: [sku] }),
      context.staff.updateVariant({ sku, changes: { name: 'Back' } }),
      context.staff.deleteVariant({ sku }),
    ];
    expect(await rejectionsOf(requests)).toEqual(requests.map(() => expect.any(UnknownSku)));
    await expect(add({ sku })).rejects.toBeInstanceOf(SkuTaken);
  });

  it('hold their SKU after deletion, and the rejection of another one names them', async () => {
    const [deleted, current] = [await add(), await add()];
    await context.staff.deleteVariant({ sku: deleted.sku });
    const archived = aVariant();
    const other = await context.staff.createProduct(aProduct({ variants: [archived] }));
    await context.staff.deleteProduct({ id: other.id });
    for (const [sku, productId, state, name] of [
      [deleted.sku, id, 'deleted', 'a deleted variant'],
      [current.sku, id, 'current', 'a variant'],
      [archived.sku, other.id, 'archived', 'an archived variant'],
    ]) {
      const requests = [
        add({ sku: sku! }),
        context.staff.createProduct(aProduct({ variants: [aVariant({ sku: sku! })] })),
      ];
      const details = { skus: [sku], holders: [{ sku, productId, state }] };
      const message = `SKU already in use: ${sku} (${name} of product ${productId}). SKUs are never reused: choose another one.`;
      const rejection = expect.objectContaining({ details, message }) as unknown;
      expect(await rejectionsOf(requests)).toEqual([rejection, rejection]);
    }
  });

  it('keep their reservations and stock after deletion', async () => {
    await add();
    const { sku } = first;
    const [cancelled, fulfilled, late] = [randomUUID(), randomUUID(), randomUUID()];
    const lines = [{ sku, quantity: 2 }];
    for (const orderId of [cancelled, fulfilled]) await context.products.reserveStock({ orderId, lines });
    await context.staff.deleteVariant({ sku });
    await context.products.reserveStock({ orderId: fulfilled, lines });
    await context.products.reserveStock({ orderId: late, lines });
    await context.confirm(fulfilled);
    await context.products.releaseStock({ orderId: cancelled });
    await context.fulfil(fulfilled);
    expect(await context.staff.getStock({ sku })).toEqual({ sku, onHand: 8, reserved: 2, available: 6 });
    const emptied = await context.staff.adjustStock({ sku, delta: -6, reason: 'written off' });
    expect(emptied).toEqual({ sku, onHand: 2, reserved: 2, available: 0 });
  });

  it('cannot all be deleted, also by concurrent requests', async () => {
    const { sku } = await add();
    const deletions = [first.sku, sku].map((each) => context.staff.deleteVariant({ sku: each }));
    const rejections = await rejectionsOf(deletions);
    expect(rejections).toEqual([expect.any(LastVariant)]);
    expect((await product()).variants).toHaveLength(1);
  });

  it('require products:write to change and are visible like their product', async () => {
    const { sku } = first;
    const unauthorised = context.withPermissions('inventory:write');
    const requests = [
      unauthorised.addVariant({ id, ...aVariant() }),
      unauthorised.updateVariant({ sku, changes: {} }),
      unauthorised.deleteVariant({ sku }),
    ];
    expect(await rejectionsOf(requests)).toEqual(requests.map(() => expect.any(Forbidden)));
    await context.staff.updateProduct({ id, changes: { status: 'draft' } });
    await expect(unauthorised.getVariant({ sku })).rejects.toBeInstanceOf(UnknownSku);
    await expect(context.staff.getVariant({ sku })).resolves.toMatchObject({ sku });
  });
});
