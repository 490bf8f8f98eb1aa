import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReservationReleased } from '#contracts/products';
import { captureStatements } from '#kernel/persistence/testing';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('products.release-stock', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const stockOf = (sku: string) => context.staff.getStock({ sku });
  const release = (orderId: string) => context.products.releaseStock({ orderId });
  const reserve = (orderId: string, ...skus: string[]) =>
    context.products.reserveStock({ orderId, lines: skus.map((sku) => ({ sku, quantity: 1 })) });

  it('releases the reservation once, however often it is called', async () => {
    const sku = await context.createStockedSku(5);
    const orderId = randomUUID();
    await reserve(orderId, sku);
    await reserve(randomUUID(), sku);
    await Promise.all(Array.from({ length: 10 }, () => release(orderId)));
    expect(await stockOf(sku)).toMatchObject({ reserved: 1, available: 4 });
  });

  it('makes a reserve that arrives later fail', async () => {
    const sku = await context.createStockedSku(5);
    const orderId = randomUUID();
    await release(orderId);
    await expect(reserve(orderId, sku)).rejects.toBeInstanceOf(ReservationReleased);
    expect(await stockOf(sku)).toMatchObject({ reserved: 0 });
  });

  it('is final: a retried reserve fails', async () => {
    const sku = await context.createStockedSku(5);
    const orderId = randomUUID();
    await reserve(orderId, sku);
    await release(orderId);
    await expect(reserve(orderId, sku)).rejects.toBeInstanceOf(ReservationReleased);
    expect(await stockOf(sku)).toMatchObject({ reserved: 0 });
  });

  it('leaves nothing reserved when racing with retried reserves', async () => {
    const [a, b] = [await context.createStockedSku(1_000), await context.createStockedSku(1_000)];
    const races = Array.from({ length: 60 }, (_, i) => {
      const orderId = randomUUID();
      const skus = i % 2 ? [a, b] : [b, a];
      return [reserve(orderId, ...skus), release(orderId), reserve(orderId, ...skus), release(orderId)];
    });
    const outcomes = await Promise.allSettled(races.flat());
    const rejections = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    for (const rejection of rejections) expect(rejection).toBeInstanceOf(ReservationReleased);
    for (const sku of [a, b]) expect(await stockOf(sku)).toMatchObject({ reserved: 0, available: 1_000 });
  });

  it('takes one statement', async () => {
    const [orderId, sku] = [randomUUID(), await context.createStockedSku(1)];
    await reserve(orderId, sku);
    expect(await captureStatements(() => release(orderId))).toHaveLength(1);
  });
});
