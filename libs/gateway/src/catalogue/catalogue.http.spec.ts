import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { signedIn } from '../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

const id = '01a2041f-25b5-73c8-9582-b0f6dab8a664';
const sentTo = (pattern: string) => edge.calls.findLast((call) => call.pattern === pattern)?.payload;

describe('a product', () => {
  it('that is made is answered with 201 and where it is', async () => {
    edge.answers['products.create-product'] = () => ({ id });
    const payload = { name: 'Mug', variants: [{ sku: 'MUG', price: { amount: 1_999, currency: 'EUR' } }] };
    const headers = signedIn('products:write');
    const response = await edge.app.inject({ method: 'POST', url: '/v1/products', headers, payload });
    expect([response.statusCode, response.headers.location]).toEqual([201, `/v1/products/${id}`]);
    expect(sentTo('products.create-product')).toEqual(payload);
  });

  it('is changed by what the body says', async () => {
    edge.answers['products.update-product'] = () => ({ id });
    const headers = signedIn('products:write');
    const payload = { name: 'Cup' };
    const response = await edge.app.inject({ method: 'PATCH', url: `/v1/products/${id}`, headers, payload });
    expect(response.statusCode).toBe(200);
    expect(sentTo('products.update-product')).toEqual({ id, changes: payload });
  });

  it('is found by id or slug', async () => {
    edge.answers['products.get-product'] = () => ({ id });
    expect((await edge.app.inject('/v1/products/a-mug')).statusCode).toBe(200);
    expect(sentTo('products.get-product')).toEqual({ idOrSlug: 'a-mug' });
  });
});

describe('stock', () => {
  const stock = { sku: 'MUG', onHand: 7, reserved: 0, available: 7 };

  it('is adjusted for the SKU in the address', async () => {
    edge.answers['products.adjust-stock'] = () => stock;
    const headers = signedIn('inventory:write');
    const payload = { delta: -3, reason: 'broken' };
    const response = await edge.app.inject({
      method: 'POST',
      url: '/v1/inventory/MUG/adjustments',
      headers,
      payload,
    });
    expect([response.statusCode, response.json()]).toEqual([200, stock]);
    expect(sentTo('products.adjust-stock')).toEqual({ sku: 'MUG', ...payload });
  });

  it('is read', async () => {
    edge.answers['products.get-stock'] = () => stock;
    const response = await edge.app.inject({
      url: '/v1/inventory/MUG',
      headers: signedIn('inventory:write'),
    });
    expect([response.statusCode, response.json()]).toEqual([200, stock]);
  });
});
