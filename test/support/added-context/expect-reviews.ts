import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';

/** Expects the API at `url` to store a review of a new customer and to list it. */
export async function expectReviews(url: string): Promise<void> {
  const account = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
  await post(`${url}/v1/auth/register`, { ...account, name: 'Ada Lovelace' });
  const { accessToken } = await post(`${url}/v1/auth/login`, account);
  const review = { productId: randomUUID(), rating: 5, text: 'Keeps coffee warm.' };
  const added = await post(`${url}/v1/reviews`, review, { authorization: `Bearer ${String(accessToken)}` });
  expect(added).toEqual({ id: expect.any(String), ...review });
  const listed = await fetch(`${url}/v1/reviews?productId=${review.productId}`);
  expect(await listed.json()).toEqual({ items: [added] });
}

/** Returns the body of a successful response. */
async function post(
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const result = (await response.json()) as Record<string, unknown>;
  expect({ url, ok: response.ok, result }).toEqual({ url, ok: true, result });
  return result;
}
