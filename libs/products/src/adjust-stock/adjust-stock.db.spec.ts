import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Forbidden, InvalidRequest, Unauthenticated, VersionMismatch } from '#contracts/definition';
import { InsufficientStock, StockView, UnknownSku } from '#contracts/products';
import { entityTag } from '#kernel/preconditions';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('products.adjust-stock', () => {
  let context: ProductsTestContext;
  let sku: string;
  beforeAll(async () => {
    context = await openProducts();
  });
  beforeEach(async () => {
    sku = await context.createStockedSku(5);
  });
  afterAll(() => context.close());

  const adjust = (delta: number) => context.staff.adjustStock({ sku, delta, reason: 'count' });
  const reserve = (quantity: number, orderId: string = randomUUID()) =>
    context.products.reserveStock({ orderId, lines: [{ sku, quantity }] });

  it('adds to the quantity on hand', async () => {
    expect(await adjust(3)).toEqual({ sku, onHand: 8, reserved: 0, available: 8 });
    expect(await context.staff.getStock({ sku })).toEqual({ sku, onHand: 8, reserved: 0, available: 8 });
  });

  it('never removes reserved stock', async () => {
    await reserve(3);
    await expect(adjust(-3)).rejects.toBeInstanceOf(InsufficientStock);
    await expect(adjust(-3)).rejects.toMatchObject({ details: { sku, available: 2 } });
    expect(await adjust(-2)).toEqual({ sku, onHand: 3, reserved: 3, available: 0 });
  });

  it('removes each unit once when racing with reservations', async () => {
    const requests = Array.from({ length: 20 }, (_, i) => (i % 2 ? adjust(-1) : reserve(1)));
    const outcomes = await Promise.allSettled<unknown>(requests);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(await context.staff.getStock({ sku })).toMatchObject({ available: 0 });
  });

  it('honours If-Match for one of several concurrent requests, and replays under an idempotency key', async () => {
    const ifMatch = entityTag(StockView, await context.staff.getStock({ sku }));
    const adjustment = { sku, delta: 2, reason: 'count' };
    const requests = [1, 2, 3].map(() => context.withHeaders({ ifMatch }).adjustStock(adjustment));
    const outcomes = await Promise.allSettled(requests);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await context.staff.getStock({ sku })).toMatchObject({ onHand: 7 });

    const current = entityTag(StockView, await context.staff.getStock({ sku }));
    const conditional = context.withHeaders({ ifMatch: current, idempotencyKey: randomUUID() });
    const first = await conditional.adjustStock(adjustment);
    expect(await conditional.adjustStock(adjustment)).toEqual(first);
    await reserve(1);
    const stale = context.withHeaders({ ifMatch: entityTag(StockView, first) });
    await expect(stale.adjustStock(adjustment)).rejects.toBeInstanceOf(VersionMismatch);
  });

  it.each([0, 1_000_000_000])('rejects a delta of %d', async (delta) => {
    await expect(adjust(delta)).rejects.toBeInstanceOf(InvalidRequest);
    await expect(adjust(delta)).rejects.toMatchObject({ details: { errors: [{ pointer: '/delta' }] } });
  });

  it('rejects an unknown SKU', async () => {
    const unknown = { sku: 'no-such' };
    await expect(context.staff.getStock(unknown)).rejects.toBeInstanceOf(UnknownSku);
    const adjusted = context.staff.adjustStock({ ...unknown, delta: 1, reason: 'count' });
    await expect(adjusted).rejects.toBeInstanceOf(UnknownSku);
  });

  it('requires inventory:write, as get-stock does', async () => {
    await expect(context.products.getStock({ sku })).rejects.toBeInstanceOf(Unauthenticated);
    await expect(context.withPermissions('products:write').getStock({ sku })).rejects.toBeInstanceOf(
      Forbidden,
    );
  });

  it('writes a ledger entry, as every stock change does, and the entries sum to the balance', async () => {
    const orderId = randomUUID();
    await adjust(3);
    await reserve(4, orderId);
    await reserve(2);
    await context.products.releaseStock({ orderId });
    const entries = await context.sql.query(
      'select kind, on_hand, reserved, reason from products.stock_ledger where sku = ? order by id',
      [sku],
    );
    expect(entries).toEqual([
      { kind: 'initial', on_hand: 5, reserved: 0, reason: null },
      { kind: 'adjustment', on_hand: 3, reserved: 0, reason: 'count' },
      { kind: 'reserve', on_hand: 0, reserved: 4, reason: null },
      { kind: 'reserve', on_hand: 0, reserved: 2, reason: null },
      { kind: 'release', on_hand: 0, reserved: -4, reason: null },
    ]);
    expect(await context.sql.query(inconsistentBalances)).toEqual([]);
  });

  it('records the user and the session or API key of the initial stock and of an adjustment', async () => {
    await adjust(3);
    await reserve(1);
    const { id, sessionId } = context.staffUser;
    const entries = await context.sql.query(
      'select kind, actor_id, actor_session_id from products.stock_ledger where sku = ? order by id',
      [sku],
    );
    expect(entries).toEqual([
      { kind: 'initial', actor_id: id, actor_session_id: sessionId },
      { kind: 'adjustment', actor_id: id, actor_session_id: sessionId },
      { kind: 'reserve', actor_id: null, actor_session_id: null },
    ]);
  });
});

/** SKUs whose balance does not match the ledger or the reservations. */
const inconsistentBalances = `
  select s.sku from products.stock s
  where (s.on_hand::bigint, s.reserved::bigint) is distinct from
      (select (sum(l.on_hand), sum(l.reserved)) from products.stock_ledger l where l.sku = s.sku)
    or s.reserved <> (
      select coalesce(sum((line ->> 'quantity')::int), 0)
      from products.reservations r, jsonb_array_elements(r.lines) line
      where r.state <> 'released' and line ->> 'sku' = s.sku
    )`;
