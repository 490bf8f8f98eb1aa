import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inParallel, waitFor } from '#dev';
import { requestsBetween, shareOf, totalOf } from '#placement';
import { moveWhileShopping, MovingShop } from '../support/placement/moving-shop.js';

let moving: MovingShop;
beforeAll(async () => void (moving = await MovingShop.start()), 120_000);
afterAll(() => moving?.close(), 60_000);

it('moving two contexts six times under load fails no request and loses no order', () => {
  const moves = [10, 100, 0].flatMap((percent) => [
    { context: 'orders', percent },
    { context: 'products', percent: 100 - percent },
  ]);
  return moveWhileShopping(moving, moves);
}, 120_000);

describe('the share of the requests', () => {
  it.each([10, 50])(
    'is %i %% within three points over 1,200 requests',
    async (percent) => {
      const { shop, control } = moving;
      const { slug } = await shop.createProduct();
      await moving.move('products', percent);
      await sleep(1_000);
      const before = (await control.snapshot()).requestsTo('products');
      const url = shop.topology.urls[0]!;
      await inParallel(1_200, 8, async (n) => {
        // Fixed trace ids, so that the share is the same in every run.
        const traceId = createHash('sha256').update(`${n}`).digest('hex').slice(0, 32);
        const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-00` };
        const response = await fetch(`${url}/v1/products/${slug}`, { headers });
        await response.text();
        expect(response.status).toBe(200);
      });
      const requests = await waitFor(async () => {
        const counted = requestsBetween(before, (await control.snapshot()).requestsTo('products'));
        expect(totalOf(counted)).toBeGreaterThanOrEqual(1_200);
        return counted;
      });
      expect(Math.abs(shareOf(requests)! - percent)).toBeLessThan(3);
    },
    60_000,
  );
});
