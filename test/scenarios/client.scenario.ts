import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { cleaveClient, itemsOf, type Tokens } from '#client';
import { password, person } from '../support/person.js';
import { scenario } from '../support/scenario.js';

scenario('a program orders through the client, is renewed and reads page after page', async (shop) => {
  const baseUrl = shop.topology.urls[0]!;
  const login = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
  const anyone = cleaveClient({ baseUrl });
  await anyone.POST('/v1/auth/register', { body: { ...login, name: 'Ada' } });
  const { data: tokens } = await anyone.POST('/v1/auth/login', { body: login });
  const expired = { ...tokens!, accessToken: 'expired' };
  const renewed: string[] = [];
  const onRenewal = ({ accessToken }: Tokens) => void renewed.push(accessToken);
  const client = cleaveClient({ baseUrl, tokens: expired, onRenewal });
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
  expect(renewed).toHaveLength(1);
  expect(new Set(numbers).size).toBe(3);
  expect(numbers).toHaveLength(3);
});

scenario('a program that is turned away comes back when it was told to, until it is served', async (shop) => {
  const baseUrl = shop.topology.urls[0]!;
  const { user } = await person(shop);
  const refusals: (string | null)[] = [];
  const client = cleaveClient({
    baseUrl,
    fetch: async (request) => {
      const response = await fetch(request);
      if (response.status === 503) refusals.push(response.headers.get('retry-after'));
      return response;
    },
    retries: { attempts: 20 },
  });
  // More at once than a gateway lets wait for their password to be checked.
  const body = { email: user.email, password };
  const logins = await Promise.all(Array.from({ length: 40 }, () => client.POST('/v1/auth/login', { body })));
  expect(new Set(logins.map(({ response }) => response.status))).toEqual(new Set([200]));
  // How many are turned away depends on how close together they arrive; each is told when to come back.
  expect(refusals.filter((pause) => pause !== '1')).toEqual([]);
});
