import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { cleaveClient, paginate, type Tokens } from '#client';
import { password, registerUser } from '../support/registered-user.js';
import { scenario } from '../support/scenario.js';

scenario(
  'the generated client refreshes tokens, sends idempotency keys and reads all pages',
  async (shop) => {
    const baseUrl = shop.topology.urls[0]!;
    const login = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
    const anonymous = cleaveClient({ baseUrl });
    await anonymous.POST('/v1/auth/register', { body: { ...login, name: 'Ada' } });
    const { data: tokens } = await anonymous.POST('/v1/auth/login', { body: login });
    const expired = { ...tokens!, accessToken: 'expired' };
    const renewed: string[] = [];
    const onTokensRefreshed = ({ accessToken }: Tokens) => void renewed.push(accessToken);
    const client = cleaveClient({ baseUrl, tokens: expired, onTokensRefreshed });
    const { sku } = await shop.createProduct();
    for (const key of ['one', 'two', 'two', 'three'])
      await client.POST('/v1/orders', {
        params: { header: { 'Idempotency-Key': key } },
        body: { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' } },
      });
    const numbers: string[] = [];
    for await (const order of paginate(async (cursor) => {
      const { data } = await client.GET('/v1/orders', {
        params: { query: { limit: 2, ...(cursor && { cursor }) } },
      });
      return data!;
    }))
      numbers.push(order.number);
    expect(renewed).toHaveLength(1);
    expect(new Set(numbers).size).toBe(3);
    expect(numbers).toHaveLength(3);
  },
);

scenario('the generated client retries shed requests after Retry-After until they succeed', async (shop) => {
  const baseUrl = shop.topology.urls[0]!;
  const { user } = await registerUser(shop);
  const retryAfter: (string | null)[] = [];
  const client = cleaveClient({
    baseUrl,
    fetch: async (request) => {
      const response = await fetch(request);
      if (response.status === 503) retryAfter.push(response.headers.get('retry-after'));
      return response;
    },
    retries: { maxAttempts: 20 },
  });
  // More concurrent logins than password checks that may be queued.
  const body = { email: user.email, password };
  const logins = await Promise.all(Array.from({ length: 40 }, () => client.POST('/v1/auth/login', { body })));
  expect(new Set(logins.map(({ response }) => response.status))).toEqual(new Set([200]));
  // The number of shed requests depends on timing; every one of them has a Retry-After header.
  expect(retryAfter.filter((seconds) => seconds !== '1')).toEqual([]);
});
