import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutOfStock, UnknownSku } from '#contracts/products';
import { captureStatements } from '#kernel/persistence/testing';
import { aProduct } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('products.reserve-stock', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const stockOf = (sku: string) => context.staff.getStock({ sku });
  const reserve = (quantities: Record<string, number>, orderId: string = randomUUID()) =>
    context.products.reserveStock({
      orderId,
      lines: Object.entries(quantities).map(([sku, quantity]) => ({ sku, quantity })),
    });

  it('reserves 100 units for exactly 100 of 200 concurrent orders of one unit', async () => {
    const sku = await context.createStockedSku(100);
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, () => reserve({ [sku]: 1 })));
    const rejections = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(rejections).toHaveLength(100);
    for (const rejection of rejections) expect(rejection).toBeInstanceOf(OutOfStock);
    expect(await stockOf(sku)).toEqual({ sku, onHand: 100, reserved: 100, available: 0 });
  });

  it('never deadlocks, regardless of the order of SKUs in the lines', async () => {
    const [a, b, c] = [
      await context.createStockedSku(1_000),
      await context.createStockedSku(1_000),
      await context.createStockedSku(1_000),
    ];
    await createManySkus(context);
    const quantities = [
      { [a]: 1, [b]: 1, [c]: 1 },
      { [c]: 1, [b]: 1, [a]: 1 },
      { [b]: 1, [c]: 1, [a]: 1 },
    ];
    await Promise.all(Array.from({ length: 300 }, (_, i) => reserve(quantities[i % 3]!)));
    for (const sku of [a, b, c]) expect(await stockOf(sku)).toMatchObject({ reserved: 300 });
  });

  it('returns the insufficient lines with the available quantity, and reserves nothing', async () => {
    const [plenty, scarce] = [await context.createStockedSku(10), await context.createStockedSku(2)];
    const rejected = reserve({ [plenty]: 1, [scarce]: 3 });
    await expect(rejected).rejects.toBeInstanceOf(OutOfStock);
    await expect(rejected).rejects.toMatchObject({
      details: { lines: [{ sku: scarce, requested: 3, available: 2 }] },
    });
    expect(await stockOf(plenty)).toMatchObject({ reserved: 0, available: 10 });
    expect(await stockOf(scarce)).toMatchObject({ reserved: 0, available: 2 });
  });

  it('sums lines with the same SKU before checking the stock', async () => {
    const sku = await context.createStockedSku(3);
    const lines = [
      { sku, quantity: 2 },
      { sku, quantity: 2 },
    ];
    const rejected = context.products.reserveStock({ orderId: randomUUID(), lines });
    await expect(rejected).rejects.toMatchObject({
      details: { lines: [{ sku, requested: 4, available: 3 }] },
    });
  });

  it('returns the unknown SKUs, and reserves nothing', async () => {
    const sku = await context.createStockedSku(3);
    const rejected = reserve({ [sku]: 1, 'no-such': 1, 'nor-this': 1 });
    await expect(rejected).rejects.toBeInstanceOf(UnknownSku);
    await expect(rejected).rejects.toMatchObject({
      details: { skus: expect.arrayContaining(['no-such', 'nor-this']) },
    });
    expect(await stockOf(sku)).toMatchObject({ reserved: 0 });
  });

  it('reserves once per order when called concurrently', async () => {
    const sku = await context.createStockedSku(5);
    const orderId = randomUUID();
    await Promise.all(Array.from({ length: 20 }, () => reserve({ [sku]: 3 }, orderId)));
    expect(await stockOf(sku)).toMatchObject({ reserved: 3, available: 2 });
  });

  it('succeeds on retry for an order with a reservation, even if nothing is available', async () => {
    const sku = await context.createStockedSku(1);
    const orderId = randomUUID();
    await reserve({ [sku]: 1 }, orderId);
    await expect(reserve({ [sku]: 1 }, orderId)).resolves.toBeUndefined();
  });

  it('fails on retry with the same failure as the first attempt', async () => {
    const sku = await context.createStockedSku(0);
    const orderId = randomUUID();
    await expect(reserve({ [sku]: 1 }, orderId)).rejects.toBeInstanceOf(OutOfStock);
    await context.staff.adjustStock({ sku, delta: 1, reason: 'delivery' });
    const failure = await reserve({ [sku]: 1 }, orderId).catch((error) => error);
    expect(failure).toBeInstanceOf(OutOfStock);
    expect(failure.details).toEqual({ lines: [{ sku, requested: 1, available: 0 }] });
  });

  it('takes one statement', async () => {
    const [a, b] = [await context.createStockedSku(1), await context.createStockedSku(1)];
    expect(await captureStatements(() => reserve({ [a]: 1, [b]: 1 }))).toHaveLength(1);
  });

  it('stores the expiry of the reservation', async () => {
    const sku = await context.createStockedSku(1);
    const orderId = randomUUID();
    await reserve({ [sku]: 1 }, orderId);
    const [found] = await context.sql.query(
      `select state, lines, extract(epoch from expires_at - created_at)::int as seconds
       from products.reservations where order_id = ?`,
      [orderId],
    );
    expect(found).toEqual({ state: 'held', lines: [{ sku, quantity: 1 }], seconds: 900 });
  });
});

/** Creates enough SKUs for the planner to use the index, as in a real catalogue, instead of a sequential scan. */
async function createManySkus({ sql, staff }: ProductsTestContext): Promise<void> {
  const { id } = await staff.createProduct(aProduct());
  await sql.query(
    `insert into products.variants (sku, product_id, position, name, options, price_amount, price_currency)
     select 'FILLER-' || n, ?, n, '', '{}', 1, 'EUR' from generate_series(1, 30000) n`,
    [id],
  );
  await sql.query(
    `insert into products.stock (sku, on_hand) select sku, 0 from products.variants where sku like 'FILLER-%'`,
  );
  await sql.query('analyze products.stock');
}
