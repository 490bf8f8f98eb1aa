import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReservationReleased } from '#contracts/products';
import { statementsOf } from '#dev';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

describe('Releasing stock', () => {
  let context: ProductsUnderTest;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const stockOf = (sku: string) => context.staff.getStock({ sku });
  const release = (orderId: string) => context.products.releaseStock({ orderId });
  const reserve = (orderId: string, ...skus: string[]) =>
    context.products.reserveStock({ orderId, lines: skus.map((sku) => ({ sku, quantity: 1 })) });

  it('gives back what the order holds, once, however often it is asked for', async () => {
    const sku = await context.stocked(5);
    const orderId = randomUUID();
    await reserve(orderId, sku);
    await reserve(randomUUID(), sku);
    await Promise.all(Array.from({ length: 10 }, () => release(orderId)));
    expect(await stockOf(sku)).toMatchObject({ reserved: 1, available: 4 });
  });

  it('that overtakes the reserve wins', async () => {
    const sku = await context.stocked(5);
    const orderId = randomUUID();
    await release(orderId);
    await expect(reserve(orderId, sku)).rejects.toBeInstanceOf(ReservationReleased);
    expect(await stockOf(sku)).toMatchObject({ reserved: 0 });
  });

  it('is final: what was given back is not taken again by a repeated reserve', async () => {
    const sku = await context.stocked(5);
    const orderId = randomUUID();
    await reserve(orderId, sku);
    await release(orderId);
    await expect(reserve(orderId, sku)).rejects.toBeInstanceOf(ReservationReleased);
    expect(await stockOf(sku)).toMatchObject({ reserved: 0 });
  });

  it('leaves nothing reserved, whatever repeated reserves it races with', async () => {
    const [a, b] = [await context.stocked(1_000), await context.stocked(1_000)];
    const races = Array.from({ length: 60 }, (_, i) => {
      const orderId = randomUUID();
      const skus = i % 2 ? [a, b] : [b, a];
      return [reserve(orderId, ...skus), release(orderId), reserve(orderId, ...skus), release(orderId)];
    });
    const outcomes = await Promise.allSettled(races.flat());
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(ReservationReleased);
    for (const sku of [a, b]) expect(await stockOf(sku)).toMatchObject({ reserved: 0, available: 1_000 });
  });

  it('takes one statement', async () => {
    const [orderId, sku] = [randomUUID(), await context.stocked(1)];
    await reserve(orderId, sku);
    expect(await statementsOf(() => release(orderId))).toHaveLength(1);
  });
});
