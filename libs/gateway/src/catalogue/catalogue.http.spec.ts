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
    expect(sentTo('products.get-product')).toEqual({ id: 'a-mug' });
  });
});

describe('a variant', () => {
  const headers = signedIn('products:write');
  const variant = { sku: 'MUG-XL', price: { amount: 2_499, currency: 'EUR' } };

  it('is added to the product in the address, and found under its SKU', async () => {
    edge.answers['products.add-variant'] = () => variant;
    const url = `/v1/products/${id}/variants`;
    const response = await edge.app.inject({ method: 'POST', url, headers, payload: variant });
    expect([response.statusCode, response.headers.location]).toEqual([201, '/v1/variants/MUG-XL']);
    expect(sentTo('products.add-variant')).toEqual({ id, ...variant });
  });

  it('is changed by what the body says, which is not its stock', async () => {
    edge.answers['products.update-variant'] = () => variant;
    const change = (payload: object) =>
      edge.app.inject({ method: 'PATCH', url: '/v1/variants/MUG-XL', headers, payload });
    expect((await change({ name: 'XL' })).statusCode).toBe(200);
    expect(sentTo('products.update-variant')).toEqual({ sku: 'MUG-XL', changes: { name: 'XL' } });
    expect((await change({ stock: 5 })).json().errors).toEqual([
      { pointer: '/stock', detail: 'is not a known field' },
    ]);
  });
});

describe('what is deleted', () => {
  it.each([
    [`/v1/products/${id}`, 'products.delete-product', { id }],
    ['/v1/variants/MUG', 'products.delete-variant', { sku: 'MUG' }],
    [`/v1/categories/${id}`, 'products.delete-category', { id }],
  ])('is %s, on a condition if there is one', async (url, pattern, message) => {
    const headers = { ...signedIn('products:write'), 'if-match': '"seen"' };
    const response = await edge.app.inject({ method: 'DELETE', url, headers });
    expect([response.statusCode, response.body]).toEqual([204, '']);
    const call = edge.calls.findLast((each) => each.pattern === pattern);
    expect(call).toMatchObject({ payload: message, headers: { ifMatch: '"seen"' } });
  });
});

describe('a category', () => {
  it('is moved to the top by null', async () => {
    edge.answers['products.update-category'] = () => ({ id });
    const request = { headers: signedIn('products:write'), payload: { parentId: null } };
    const response = await edge.app.inject({ method: 'PATCH', url: `/v1/categories/${id}`, ...request });
    expect([response.statusCode, response.headers.etag]).toEqual([200, expect.any(String)]);
    expect(sentTo('products.update-category')).toEqual({ id, changes: { parentId: null } });
  });

  it('is found by id or slug, and what it lists by either', async () => {
    edge.answers['products.get-category'] = () => ({ id });
    edge.answers['products.list-products'] = () => ({ items: [], nextCursor: null });
    expect((await edge.app.inject('/v1/categories/mugs')).statusCode).toBe(200);
    expect(sentTo('products.get-category')).toEqual({ id: 'mugs' });
    expect((await edge.app.inject('/v1/products?category=mugs&sort=relevance&q=tin')).statusCode).toBe(200);
    expect(sentTo('products.list-products')).toEqual({ category: 'mugs', sort: 'relevance', q: 'tin' });
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
