import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { expirationCounts, openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('ExpireReservations', () => {
  let context: ProductsTestContext;
  let sku: string;

  beforeAll(async () => {
    context = await openProducts();
    sku = await context.createStockedSku(10);
  });
  afterAll(() => context.close());

  async function createReservation(minutesUntilExpiry: number): Promise<string> {
    const orderId = randomUUID();
    await context.products.reserveStock({ orderId, lines: [{ sku, quantity: 1 }] });
    await context.sql.query(
      `update products.reservations set expires_at = now() + ? * interval '1 minute' where order_id = ?`,
      [minutesUntilExpiry, orderId],
    );
    return orderId;
  }

  it('publishes one event per expired reservation and keeps the stock reserved', async () => {
    const [expired, active, confirmed] = [
      await createReservation(-1),
      await createReservation(1),
      await createReservation(-1),
    ];
    await context.confirm(confirmed);
    await context.expireReservations();
    await context.expireReservations();
    await waitFor(() => expect(expirationCounts.get(expired)).toBe(1));
    expect([expirationCounts.get(active), expirationCounts.get(confirmed)]).toEqual([undefined, undefined]);
    expect(await context.staff.getStock({ sku })).toMatchObject({ reserved: 3 });
  });
});
