import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { heardOf, openProducts, type ProductsUnderTest } from '../testing/open-products.js';

describe('A reservation nobody speaks of again', () => {
  let context: ProductsUnderTest;
  let sku: string;

  beforeAll(async () => {
    context = await openProducts();
    sku = await context.stocked(10);
  });
  afterAll(() => context.close());

  async function reserved(minutesLeft: number): Promise<string> {
    const orderId = randomUUID();
    await context.products.reserveStock({ orderId, lines: [{ sku, quantity: 1 }] });
    await context.sql.query(
      `update products.reservations set expires_at = now() + ? * interval '1 minute' where order_id = ?`,
      [minutesLeft, orderId],
    );
    return orderId;
  }

  it('is asked after once it has expired, and stays', async () => {
    const [expired, young, confirmed] = [await reserved(-1), await reserved(1), await reserved(-1)];
    await context.confirm(confirmed);
    await context.expireReservations();
    await context.expireReservations();
    await waitFor(() => expect(heardOf.get(expired)).toBe(1));
    expect([heardOf.get(young), heardOf.get(confirmed)]).toEqual([undefined, undefined]);
    expect(await context.staff.getStock({ sku })).toMatchObject({ reserved: 3 });
  });
});
