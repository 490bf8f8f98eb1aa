import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { bearerHeaders } from '../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

const id = '01a2041f-25b5-73c8-9582-b0f6dab8a664';
const payloadSentTo = (pattern: string) =>
  gateway.calls.findLast((call) => call.pattern === pattern)?.payload;

describe('the product routes', () => {
  it('respond to a creation with 201 and Location', async () => {
    gateway.handlers['products.create-product'] = () => ({ id });
    const payload = { name: 'Mug', variants: [{ sku: 'MUG', price: { amount: 1_999, currency: 'EUR' } }] };
    const headers = bearerHeaders('products:write');
    const response = await gateway.app.inject({ method: 'POST', url: '/v1/products', headers, payload });
    expect([response.statusCode, response.headers.location]).toEqual([201, `/v1/products/${id}`]);
    expect(payloadSentTo('products.create-product')).toEqual(payload);
  });

  it('pass the body of a PATCH as the changes', async () => {
    gateway.handlers['products.update-product'] = () => ({ id });
    const headers = bearerHeaders('products:write');
    const payload = { name: 'Cup' };
    const response = await gateway.app.inject({
      method: 'PATCH',
      url: `/v1/products/${id}`,
      headers,
      payload,
    });
    expect(response.statusCode).toBe(200);
    expect(payloadSentTo('products.update-product')).toEqual({ id, changes: payload });
  });

  it('accept an id or a slug', async () => {
    gateway.handlers['products.get-product'] = () => ({ id });
    expect((await gateway.app.inject('/v1/products/a-mug')).statusCode).toBe(200);
    expect(payloadSentTo('products.get-product')).toEqual({ id: 'a-mug' });
  });
});

describe('the variant routes', () => {
  const headers = bearerHeaders('products:write');
  const variant = { sku: 'MUG-XL', price: { amount: 2_499, currency: 'EUR' } };

  it('add a variant to the product in the path, with the SKU in Location', async () => {
    gateway.handlers['products.add-variant'] = () => variant;
    const url = `/v1/products/${id}/variants`;
    const response = await gateway.app.inject({ method: 'POST', url, headers, payload: variant });
    expect([response.statusCode, response.headers.location]).toEqual([201, '/v1/variants/MUG-XL']);
    expect(payloadSentTo('products.add-variant')).toEqual({ id, ...variant });
  });

  it('pass the body of a PATCH as the changes and reject a stock field', async () => {
    gateway.handlers['products.update-variant'] = () => variant;
    const change = (payload: object) =>
      gateway.app.inject({ method: 'PATCH', url: '/v1/variants/MUG-XL', headers, payload });
    expect((await change({ name: 'XL' })).statusCode).toBe(200);
    expect(payloadSentTo('products.update-variant')).toEqual({ sku: 'MUG-XL', changes: { name: 'XL' } });
    expect((await change({ stock: 5 })).json().errors).toEqual([
      { pointer: '/stock', detail: 'is not a known field' },
    ]);
  });
});

describe('DELETE', () => {
  it.each([
    [`/v1/products/${id}`, 'products.delete-product', { id }],
    ['/v1/variants/MUG', 'products.delete-variant', { sku: 'MUG' }],
    [`/v1/categories/${id}`, 'products.delete-category', { id }],
  ])('%s forwards the id and If-Match', async (url, pattern, message) => {
    const headers = { ...bearerHeaders('products:write'), 'if-match': '"seen"' };
    const response = await gateway.app.inject({ method: 'DELETE', url, headers });
    expect([response.statusCode, response.body]).toEqual([204, '']);
    const call = gateway.calls.findLast((each) => each.pattern === pattern);
    expect(call).toMatchObject({ payload: message, headers: { ifMatch: '"seen"' } });
  });
});

describe('the category routes', () => {
  it('move a category to the top level with parentId null', async () => {
    gateway.handlers['products.update-category'] = () => ({ id });
    const request = { headers: bearerHeaders('products:write'), payload: { parentId: null } };
    const response = await gateway.app.inject({ method: 'PATCH', url: `/v1/categories/${id}`, ...request });
    expect([response.statusCode, response.headers.etag]).toEqual([200, expect.any(String)]);
    expect(payloadSentTo('products.update-category')).toEqual({ id, changes: { parentId: null } });
  });

  it('accept an id or a slug, also as a filter of the product list', async () => {
    gateway.handlers['products.get-category'] = () => ({ id });
    gateway.handlers['products.list-products'] = () => ({ items: [], nextCursor: null });
    expect((await gateway.app.inject('/v1/categories/mugs')).statusCode).toBe(200);
    expect(payloadSentTo('products.get-category')).toEqual({ id: 'mugs' });
    expect((await gateway.app.inject('/v1/products?category=mugs&sort=relevance&q=tin')).statusCode).toBe(
      200,
    );
    expect(payloadSentTo('products.list-products')).toEqual({
      category: 'mugs',
      sort: 'relevance',
      q: 'tin',
    });
  });
});

describe('the inventory routes', () => {
  const stock = { sku: 'MUG', onHand: 7, reserved: 0, available: 7 };

  it('adjust the stock of the SKU in the path', async () => {
    gateway.handlers['products.adjust-stock'] = () => stock;
    const headers = bearerHeaders('inventory:write');
    const payload = { delta: -3, reason: 'broken' };
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/v1/inventory/MUG/adjustments',
      headers,
      payload,
    });
    expect([response.statusCode, response.json()]).toEqual([200, stock]);
    expect(payloadSentTo('products.adjust-stock')).toEqual({ sku: 'MUG', ...payload });
  });

  it('return the stock', async () => {
    gateway.handlers['products.get-stock'] = () => stock;
    const response = await gateway.app.inject({
      url: '/v1/inventory/MUG',
      headers: bearerHeaders('inventory:write'),
    });
    expect([response.statusCode, response.json()]).toEqual([200, stock]);
  });
});
