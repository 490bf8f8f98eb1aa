import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { anOrder } from '../../testing/requests.js';
import { signedIn } from '../../testing/signed-in.js';

let edge: OpenedEdge;
const order = anOrder('confirmed');
beforeAll(async () => {
  edge = await openEdge();
  edge.answers = {
    'orders.get': () => order,
    'products.get-product': ({ payload }) => ({ slug: (payload as { id: string }).id }),
  };
});
afterAll(() => edge.app.close());

const get = (slug: string, ifNoneMatch?: string) =>
  edge.app.inject({
    url: `/v1/products/${slug}`,
    headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
  });

describe('what is read', () => {
  it('has a strong tag of its bytes', async () => {
    const [one, same, other] = await Promise.all([get('mug'), get('mug'), get('cup')]);
    expect(one.headers.etag).toMatch(/^"[\w-]{43}\.[\w-]{43}"$/);
    expect(same.headers.etag).toBe(one.headers.etag);
    expect(other.headers.etag).not.toBe(one.headers.etag);
    expect(one.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(one.body).toBe('{"slug":"mug"}');
  });

  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag among others', (tag: string) => `"other", ${tag}`],
    ['the tag, weakened by a cache', (tag: string) => `W/${tag}`],
    ['any tag', () => '*'],
  ])('is not sent again to who has %s', async (_, known) => {
    const { etag } = (await get('mug')).headers;
    const again = await get('mug', known(etag as string));
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect(again.headers).not.toHaveProperty('content-type');
  });

  it('is sent again to who has something older', async () => {
    const { etag } = (await get('cup')).headers;
    expect((await get('mug', etag as string)).statusCode).toBe(200);
  });

  it('has no tag where it is refused, so that nobody takes the refusal for it', async () => {
    const refused = await get('mug?colour=red', '*');
    expect([refused.statusCode, refused.headers.etag]).toEqual([400, undefined]);
  });

  it('has the same headers for HEAD, and no body', async () => {
    const head = await edge.app.inject({ method: 'HEAD', url: '/v1/products/mug' });
    expect(head.headers.etag).toBe((await get('mug')).headers.etag);
    expect(head.body).toBe('');
    const headers = { 'if-none-match': '*' };
    const known = await edge.app.inject({ method: 'HEAD', url: '/v1/products/mug', headers });
    expect(known.statusCode).toBe(304);
    expect(known.headers).not.toHaveProperty('content-length');
  });
});

describe('a cache', () => {
  it('keeps nothing that belongs to an account', async () => {
    const answer = await edge.app.inject({ url: `/v1/orders/${order.id}`, headers: signedIn() });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('keeps no refusal', async () => {
    expect((await edge.app.inject('/v1/nothing')).headers['cache-control']).toBe('no-store');
  });

  it('may keep the catalogue', async () => {
    expect((await get('mug')).headers).not.toHaveProperty('cache-control');
  });
});
