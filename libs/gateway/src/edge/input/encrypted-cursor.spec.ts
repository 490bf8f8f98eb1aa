import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingRequest } from '#kernel/messaging';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { bearerHeaders } from '../../testing/access-tokens.js';

let gateway: TestGateway;
const page = () => ({ items: [], nextCursor: 'plain.cursor' });
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = { 'products.list-products': page, 'orders.list': page };
});
beforeEach(() => {
  gateway.calls.length = 0;
});
afterAll(() => gateway.app.close());

const list = (cursor?: string) =>
  gateway.app.inject({ url: '/v1/products', query: cursor === undefined ? {} : { cursor } });
const encryptedCursor = async (): Promise<string> => (await list()).json().nextCursor;
const cursorOf = ({ payload }: OutgoingRequest) => (payload as { cursor?: string }).cursor;

describe('an encrypted cursor', () => {
  it('is decrypted for the context', async () => {
    const response = await list(await encryptedCursor());
    expect(response.statusCode).toBe(200);
    expect(gateway.calls.map(cursorOf)).toEqual([undefined, 'plain.cursor']);
  });

  it.each([
    [
      'with one character changed',
      (cursor: string) => cursor.slice(0, 20) + (cursor[20] === 'A' ? 'B' : 'A') + cursor.slice(21),
    ],
    [
      'with another authentication tag',
      (cursor: string) => cursor.slice(0, -3) + (cursor.endsWith('AAA') ? 'BAA' : 'AAA'),
    ],
    ['with base64 padding', (cursor: string) => `${cursor}=`],
    ['truncated', (cursor: string) => cursor.slice(0, -8)],
    ['without content', (cursor: string) => cursor.slice(0, 37)],
    ['in plain text', () => 'plain.cursor'],
    ['that is empty', () => ''],
  ])('%s is rejected', async (_, forge) => {
    const forged = forge(await encryptedCursor());
    gateway.calls.length = 0;
    const response = await list(forged);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toEqual([
      { pointer: '/cursor', detail: 'must be a nextCursor of this list' },
    ]);
    expect(gateway.calls).toEqual([]);
  });

  it('does not reveal its content and is deterministic', async () => {
    const cursor = await encryptedCursor();
    for (const text of [cursor, Buffer.from(cursor, 'base64url').toString('latin1')])
      expect(text).not.toMatch(/plain|cursor/);
    expect(await encryptedCursor()).toBe(cursor);
  });

  it('is bound to the filters of the list, but not to the page size', async () => {
    const first = { q: 'mug', sort: 'price', limit: '5' };
    const fetchPage = (query: Record<string, string>) => gateway.app.inject({ url: '/v1/products', query });
    const cursor: string = (await fetchPage(first)).json().nextCursor;
    expect((await fetchPage({ ...first, cursor })).statusCode).toBe(200);
    expect((await fetchPage({ cursor, sort: 'price', q: 'mug', count: 'true' })).statusCode).toBe(200);
    for (const other of [{ cursor }, { ...first, cursor, q: 'cup' }, { ...first, cursor, inStock: 'true' }])
      expect((await fetchPage(other)).statusCode).toBe(400);
  });

  it('of another list is rejected', async () => {
    const headers = bearerHeaders();
    const { nextCursor } = (await gateway.app.inject({ url: '/v1/orders', headers })).json();
    expect((await list(nextCursor)).statusCode).toBe(400);
  });

  it('is rejected with another secret', async () => {
    const cursor = await encryptedCursor();
    const env = { CURSOR_SECRET: 'another secret of at least 32 characters' };
    const other = await createTestGateway({ env });
    const response = await other.app.inject({ url: '/v1/products', query: { cursor } });
    await other.app.close();
    expect(response.statusCode).toBe(400);
  });

  it('has a 128-bit authentication tag', async () => {
    const [iv, tag] = [12, 16];
    const bytes = Buffer.from(await encryptedCursor(), 'base64url');
    expect(bytes).toHaveLength(iv + 'plain.cursor'.length + tag);
  });

  it('is reported together with all other errors if it is invalid', async () => {
    const response = await gateway.app.inject({ url: '/v1/products?cursor=x&limit=0&colour=red' });
    const pointers = response.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/colour', '/cursor', '/limit']);
  });
});
