import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUIDv7 } from 'node:crypto';
import { VersionMismatch } from '#contracts/definition';
import { markReplayed } from '#kernel/messaging';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { bearerHeaders } from '../../testing/access-tokens.js';

let gateway: TestGateway;
const product = { slug: 'mug', name: 'Mug' };
beforeAll(async () => {
  gateway = await createTestGateway();
});
beforeEach(() => {
  gateway.calls.length = 0;
  gateway.handlers = { 'products.update-product': () => product, 'products.get-product': () => product };
});
afterAll(() => gateway.app.close());

const id = randomUUIDv7();
const patch = (headers: object) =>
  gateway.app.inject({
    method: 'PATCH',
    url: `/v1/products/${id}`,
    headers: { ...bearerHeaders('products:write'), ...headers },
    payload: { name: 'Mug' },
  });

describe('a conditional update', () => {
  it('forwards If-Match to the context', async () => {
    const response = await patch({ 'if-match': '"a"' });
    expect(response.statusCode).toBe(200);
    expect(gateway.calls[0]!.headers.ifMatch).toBe('"a"');
  });

  it('forwards the ETags without their encoding suffixes', async () => {
    await patch({ 'if-match': '"a+gzip", "b+br", "c"' });
    expect(gateway.calls[0]!.headers.ifMatch).toBe('"a", "b", "c"');
  });

  it('forwards If-None-Match, which a read keeps for itself', async () => {
    await patch({ 'if-none-match': '"a+gzip", *' });
    await gateway.app.inject({ url: '/v1/products/mug', headers: { 'if-none-match': '"a"' } });
    expect(gateway.calls.map(({ headers }) => headers.ifNoneMatch)).toEqual(['"a", *', undefined]);
  });

  it.each(['If-Match', 'If-None-Match'])('with %s is rejected on a route without versions', async (name) => {
    const response = await gateway.app.inject({
      method: 'DELETE',
      url: `/v1/api-keys/${id}`,
      headers: { ...bearerHeaders('account:manage'), [name.toLowerCase()]: '*' },
    });
    expect([response.statusCode, response.json().errors]).toEqual([
      400,
      [{ pointer: `/${name}`, detail: 'is not a known field' }],
    ]);
    expect(gateway.calls).toEqual([]);
  });

  it('is rejected with 412 if the context reports a version mismatch', async () => {
    gateway.handlers['products.update-product'] = () => {
      throw new VersionMismatch({});
    };
    const response = await patch({ 'if-match': '"a"' });
    expect([response.statusCode, response.json().code]).toEqual([412, 'platform.version-mismatch']);
  });

  it('returns the ETag that a GET would return', async () => {
    const read = await gateway.app.inject('/v1/products/mug');
    expect((await patch({})).headers['etag']).toBe(read.headers['etag']);
    expect((await patch({ 'if-none-match': '*' })).statusCode).toBe(200);
  });

  it('has the same edition in its ETag after a stock change, and another after an edit', async () => {
    const read = async (name: string, available: number) => {
      gateway.handlers['products.get-product'] = () => ({ name, variants: [{ sku: 'MUG', available }] });
      const { etag } = (await gateway.app.inject('/v1/products/mug')).headers;
      return { tag: String(etag), edition: /^"([\w-]{43})\.[\w-]{43}"$/.exec(String(etag))?.[1] };
    };
    const [before, after] = [await read('Mug', 2), await read('Mug', 1)];
    expect(before.edition).toBeDefined();
    expect(after.edition).toBe(before.edition);
    expect((await read('Cup', 1)).edition).not.toBe(before.edition);
    const revalidation = { url: '/v1/products/mug', headers: { 'if-none-match': before.tag } };
    expect((await gateway.app.inject(revalidation)).statusCode).toBe(200);
    await read('Mug', 2);
    expect((await gateway.app.inject(revalidation)).statusCode).toBe(304);
  });

  it('is rejected on a route that does not support If-Match', async () => {
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/v1/auth/me/password',
      headers: { ...bearerHeaders('account:manage'), 'if-match': '"a"' },
      payload: { currentPassword: 'before-it-changed', newPassword: 'after-it-changed' },
    });
    expect([response.statusCode, response.json().errors]).toEqual([
      400,
      [{ pointer: '/If-Match', detail: 'is not a known field' }],
    ]);
    expect(gateway.calls).toEqual([]);
  });

  it('sets Idempotency-Replayed if it is a replay', async () => {
    gateway.handlers['products.update-product'] = () => markReplayed(product);
    const replay = await patch({ 'idempotency-key': 'k' });
    expect([replay.headers['idempotency-replayed'], replay.json()]).toEqual(['true', product]);
    gateway.handlers['products.update-product'] = () => product;
    expect((await patch({ 'idempotency-key': 'l' })).headers).not.toHaveProperty('idempotency-replayed');
  });
});
