import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';

/** Registers a customer at `url`, and returns the headers of their requests. */
export async function newCustomer(url: string): Promise<Record<string, string>> {
  const account = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
  await post(`${url}/v1/auth/register`, { ...account, name: 'Ada Lovelace' });
  const { accessToken } = await post(`${url}/v1/auth/login`, account);
  return { authorization: `Bearer ${String(accessToken)}` };
}

/** Returns the body of a successful response. */
export async function post(
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
