import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutOfStock, UnknownSku } from '#contracts/products';
import { statementsOf } from '#dev';
import { aProduct } from '../testing/a-product.js';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

describe('Reserving stock', () => {
  let context: ProductsUnderTest;
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

  it('gives 100 units to exactly 100 of 200 orders that want one at once', async () => {
    const sku = await context.stocked(100);
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, () => reserve({ [sku]: 1 })));
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refusals).toHaveLength(100);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(OutOfStock);
    expect(await stockOf(sku)).toEqual({ sku, onHand: 100, reserved: 100, available: 0 });
  });

  it('never deadlocks, in whatever order orders name their SKUs', async () => {
    const [a, b, c] = [
      await context.stocked(1_000),
      await context.stocked(1_000),
      await context.stocked(1_000),
    ];
    await fillUp(context);
    const wishes = [
      { [a]: 1, [b]: 1, [c]: 1 },
      { [c]: 1, [b]: 1, [a]: 1 },
      { [b]: 1, [c]: 1, [a]: 1 },
    ];
    await Promise.all(Array.from({ length: 300 }, (_, i) => reserve(wishes[i % 3]!)));
    for (const sku of [a, b, c]) expect(await stockOf(sku)).toMatchObject({ reserved: 300 });
  });

  it('tells which lines are short and how many are left, and reserves none of them', async () => {
    const [plenty, scarce] = [await context.stocked(10), await context.stocked(2)];
    const refusal = reserve({ [plenty]: 1, [scarce]: 3 });
    await expect(refusal).rejects.toBeInstanceOf(OutOfStock);
    await expect(refusal).rejects.toMatchObject({
      details: { lines: [{ sku: scarce, requested: 3, available: 2 }] },
    });
    expect(await stockOf(plenty)).toMatchObject({ reserved: 0, available: 10 });
    expect(await stockOf(scarce)).toMatchObject({ reserved: 0, available: 2 });
  });

  it('adds up the lines for one SKU before it decides', async () => {
    const sku = await context.stocked(3);
    const lines = [
      { sku, quantity: 2 },
      { sku, quantity: 2 },
    ];
    const refusal = context.products.reserveStock({ orderId: randomUUID(), lines });
    await expect(refusal).rejects.toMatchObject({
      details: { lines: [{ sku, requested: 4, available: 3 }] },
    });
  });

  it('names the SKUs that do not exist, and reserves nothing', async () => {
    const sku = await context.stocked(3);
    const refusal = reserve({ [sku]: 1, 'no-such': 1, 'nor-this': 1 });
    await expect(refusal).rejects.toBeInstanceOf(UnknownSku);
    await expect(refusal).rejects.toMatchObject({
      details: { skus: expect.arrayContaining(['no-such', 'nor-this']) },
    });
    expect(await stockOf(sku)).toMatchObject({ reserved: 0 });
  });

  it('is done once, however often and at once it is asked for', async () => {
    const sku = await context.stocked(5);
    const orderId = randomUUID();
    await Promise.all(Array.from({ length: 20 }, () => reserve({ [sku]: 3 }, orderId)));
    expect(await stockOf(sku)).toMatchObject({ reserved: 3, available: 2 });
  });

  it('is confirmed again to an order that has it, though nothing is left', async () => {
    const sku = await context.stocked(1);
    const orderId = randomUUID();
    await reserve({ [sku]: 1 }, orderId);
    await expect(reserve({ [sku]: 1 }, orderId)).resolves.toBeUndefined();
  });

  it('is refused again, in the same words, to an order that was refused', async () => {
    const sku = await context.stocked(0);
    const orderId = randomUUID();
    await expect(reserve({ [sku]: 1 }, orderId)).rejects.toBeInstanceOf(OutOfStock);
    await context.staff.adjustStock({ sku, delta: 1, reason: 'delivery' });
    const again = await reserve({ [sku]: 1 }, orderId).catch((refusal) => refusal);
    expect(again).toBeInstanceOf(OutOfStock);
    expect(again.details).toEqual({ lines: [{ sku, requested: 1, available: 0 }] });
  });

  it('takes one statement', async () => {
    const [a, b] = [await context.stocked(1), await context.stocked(1)];
    expect(await statementsOf(() => reserve({ [a]: 1, [b]: 1 }))).toHaveLength(1);
  });

  it('notes when the reservation may be given up', async () => {
    const sku = await context.stocked(1);
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

/** So many SKUs that those of an order are looked up one by one, as in a real catalogue, not found by a scan. */
async function fillUp({ sql, staff }: ProductsUnderTest): Promise<void> {
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
