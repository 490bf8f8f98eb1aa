import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { cleaveClient, itemsOf } from '#client';
import { scenario } from '../support/scenario.js';

scenario('a program orders through the client, is renewed and reads page after page', async (shop) => {
  const baseUrl = shop.topology.urls[0]!;
  const person = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
  const anyone = cleaveClient({ baseUrl });
  await anyone.POST('/v1/auth/register', { body: { ...person, name: 'Ada' } });
  const { data: tokens } = await anyone.POST('/v1/auth/login', { body: person });
  const expired = { ...tokens!, accessToken: 'expired' };
  const client = cleaveClient({ baseUrl, tokens: expired });
  const { sku } = await shop.product();
  for (const key of ['one', 'two', 'two', 'three'])
    await client.POST('/v1/orders', {
      params: { header: { 'Idempotency-Key': key } },
      body: { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' } },
    });
  const numbers: string[] = [];
  for await (const order of itemsOf(async (cursor) => {
    const { data } = await client.GET('/v1/orders', {
      params: { query: { limit: 2, ...(cursor && { cursor }) } },
    });
    return data!;
  }))
    numbers.push(order.number);
  expect(new Set(numbers).size).toBe(3);
  expect(numbers).toHaveLength(3);
});
