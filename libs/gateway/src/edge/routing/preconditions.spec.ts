import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUIDv7 } from 'node:crypto';
import { VersionMismatch } from '#contracts/definition';
import { replayOf } from '#kernel/messaging';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { signedIn } from '../../testing/signed-in.js';

let edge: OpenedEdge;
const product = { slug: 'mug', name: 'Mug' };
beforeAll(async () => {
  edge = await openEdge();
});
beforeEach(() => {
  edge.calls.length = 0;
  edge.answers = { 'products.update-product': () => product, 'products.get-product': () => product };
});
afterAll(() => edge.app.close());

const id = randomUUIDv7();
const patch = (headers: object) =>
  edge.app.inject({
    method: 'PATCH',
    url: `/v1/products/${id}`,
    headers: { ...signedIn('products:write'), ...headers },
    payload: { name: 'Mug' },
  });

describe('a change', () => {
  it('made on the condition that nothing else has changed carries that condition to who can tell', async () => {
    const answer = await patch({ 'if-match': '"a"' });
    expect(answer.statusCode).toBe(200);
    expect(edge.calls[0]!.headers.ifMatch).toBe('"a"');
  });

  it('names the version it means, in whatever encoding the client has seen it', async () => {
    await patch({ 'if-match': '"a+gzip", "b+br", "c"' });
    expect(edge.calls[0]!.headers.ifMatch).toBe('"a", "b", "c"');
  });

  it('of what has changed since is refused with 412', async () => {
    edge.answers['products.update-product'] = () => {
      throw new VersionMismatch({});
    };
    const answer = await patch({ 'if-match': '"a"' });
    expect([answer.statusCode, answer.json().code]).toEqual([412, 'platform.version-mismatch']);
  });

  it('is answered with the tag that a reader would get', async () => {
    const read = await edge.app.inject('/v1/products/mug');
    expect((await patch({})).headers['etag']).toBe(read.headers['etag']);
    expect((await patch({ 'if-none-match': '*' })).statusCode).toBe(200);
  });

  it('names the edition it means, whatever has been sold since', async () => {
    const read = async (name: string, available: number) => {
      edge.answers['products.get-product'] = () => ({ name, variants: [{ sku: 'MUG', available }] });
      const { etag } = (await edge.app.inject('/v1/products/mug')).headers;
      return { tag: String(etag), edition: /^"([\w-]{43})\.[\w-]{43}"$/.exec(String(etag))?.[1] };
    };
    const [before, after] = [await read('Mug', 2), await read('Mug', 1)];
    expect(before.edition).toBeDefined();
    expect(after.edition).toBe(before.edition);
    expect((await read('Cup', 1)).edition).not.toBe(before.edition);
    const known = { url: '/v1/products/mug', headers: { 'if-none-match': before.tag } };
    expect((await edge.app.inject(known)).statusCode).toBe(200);
    await read('Mug', 2);
    expect((await edge.app.inject(known)).statusCode).toBe(304);
  });

  it('that cannot be made conditional is refused rather than made', async () => {
    const answer = await edge.app.inject({
      method: 'POST',
      url: '/v1/auth/me/password',
      headers: { ...signedIn('account:manage'), 'if-match': '"a"' },
      payload: { currentPassword: 'before-it-changed', newPassword: 'after-it-changed' },
    });
    expect([answer.statusCode, answer.json().errors]).toEqual([
      400,
      [{ pointer: '/If-Match', detail: 'is not a known field' }],
    ]);
    expect(edge.calls).toEqual([]);
  });

  it('that was made before says so', async () => {
    edge.answers['products.update-product'] = () => replayOf(product);
    const again = await patch({ 'idempotency-key': 'k' });
    expect([again.headers['idempotency-replayed'], again.json()]).toEqual(['true', product]);
    edge.answers['products.update-product'] = () => product;
    expect((await patch({ 'idempotency-key': 'l' })).headers).not.toHaveProperty('idempotency-replayed');
  });
});
