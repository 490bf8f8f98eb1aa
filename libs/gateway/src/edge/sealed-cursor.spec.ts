import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import type { OutgoingRequest } from '#kernel/messaging';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { signedIn } from '../testing/signed-in.js';

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
    ['with another place', (cursor: string) => cursor.replace('where', 'there')],
    ['with another seal', (cursor: string) => cursor.slice(0, -2) + (cursor.endsWith('AA') ? 'BA' : 'AA')],
    ['with a seal written otherwise', (cursor: string) => `${cursor}=`],
    ['with half a seal', (cursor: string) => cursor.slice(0, -8)],
    ['without a seal', (cursor: string) => cursor.slice(0, cursor.lastIndexOf('.'))],
    ['with a seal alone', (cursor: string) => cursor.slice(cursor.lastIndexOf('.'))],
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
    const cursor = await sealed();
    expect(Buffer.from(cursor.slice(cursor.lastIndexOf('.') + 1), 'base64url')).toHaveLength(16);
  });

  it('is refused together with all else that is wrong', async () => {
    const answer = await edge.app.inject({ url: '/v1/products?cursor=x&limit=0&colour=red' });
    const pointers = answer.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/colour', '/cursor', '/limit']);
  });
});
