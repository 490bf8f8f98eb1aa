import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import type { OutgoingRequest } from '#kernel/messaging';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { signedIn } from '../../testing/signed-in.js';

let edge: OpenedEdge;
const page = () => ({ items: [], nextCursor: 'where.it.ended' });
beforeAll(async () => {
  edge = await openEdge();
  edge.answers = { 'products.list-products': page, 'orders.list': page };
});
beforeEach(() => {
  edge.calls.length = 0;
});
afterAll(() => edge.app.close());

const list = (cursor?: string) =>
  edge.app.inject({ url: '/v1/products', query: cursor === undefined ? {} : { cursor } });
const sealed = async (): Promise<string> => (await list()).json().nextCursor;
const cursorAsked = ({ payload }: OutgoingRequest) => (payload as { cursor?: string }).cursor;

describe('a cursor', () => {
  it('reaches the context as it left it', async () => {
    const answer = await list(await sealed());
    expect(answer.statusCode).toBe(200);
    expect(edge.calls.map(cursorAsked)).toEqual([undefined, 'where.it.ended']);
  });

  it.each([
    [
      'with a letter changed',
      (cursor: string) => cursor.slice(0, 20) + (cursor[20] === 'A' ? 'B' : 'A') + cursor.slice(21),
    ],
    ['with another seal', (cursor: string) => cursor.slice(0, -3) + (cursor.endsWith('AAA') ? 'BAA' : 'AAA')],
    ['written otherwise', (cursor: string) => `${cursor}=`],
    ['cut short', (cursor: string) => cursor.slice(0, -8)],
    ['of nothing but a seal', (cursor: string) => cursor.slice(0, 37)],
    ['as a context wrote it', () => 'where.it.ended'],
    ['made of nothing', () => ''],
  ])('%s is refused', async (_, forge) => {
    const forged = forge(await sealed());
    edge.calls.length = 0;
    const answer = await list(forged);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([
      { pointer: '/cursor', detail: 'must be a nextCursor of this list' },
    ]);
    expect(edge.calls).toEqual([]);
  });

  it('says nothing of where the next page begins, and the same for the same page', async () => {
    const cursor = await sealed();
    for (const read of [cursor, Buffer.from(cursor, 'base64url').toString('latin1')])
      expect(read).not.toMatch(/where|ended/);
    expect(await sealed()).toBe(cursor);
  });

  it('belongs to what the list was narrowed down to, and not to the length of a page', async () => {
    const first = { q: 'mug', sort: 'price', limit: '5' };
    const ask = (query: Record<string, string>) => edge.app.inject({ url: '/v1/products', query });
    const cursor: string = (await ask(first)).json().nextCursor;
    expect((await ask({ ...first, cursor })).statusCode).toBe(200);
    expect((await ask({ cursor, sort: 'price', q: 'mug', count: 'true' })).statusCode).toBe(200);
    for (const other of [{ cursor }, { ...first, cursor, q: 'cup' }, { ...first, cursor, inStock: 'true' }])
      expect((await ask(other)).statusCode).toBe(400);
  });

  it('of another list is refused', async () => {
    const headers = signedIn();
    const { nextCursor } = (await edge.app.inject({ url: '/v1/orders', headers })).json();
    expect((await list(nextCursor)).statusCode).toBe(400);
  });

  it('is refused under another secret', async () => {
    const cursor = await sealed();
    loadSettings({ NODE_ENV: 'test', CURSOR_SECRET: 'another secret than that of tests' });
    const answer = await list(cursor);
    loadSettings({ NODE_ENV: 'test' });
    expect(answer.statusCode).toBe(400);
  });

  it('is under a seal of 128 bits', async () => {
    const [nonce, seal] = [12, 16];
    const bytes = Buffer.from(await sealed(), 'base64url');
    expect(bytes).toHaveLength(nonce + 'where.it.ended'.length + seal);
  });

  it('is refused together with all else that is wrong', async () => {
    const answer = await edge.app.inject({ url: '/v1/products?cursor=x&limit=0&colour=red' });
    const pointers = answer.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/colour', '/cursor', '/limit']);
  });
});
