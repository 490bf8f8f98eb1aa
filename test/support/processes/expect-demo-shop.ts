import { expect } from '@jest/globals';

/** Expects the demo catalogue and a login of the demo admin to succeed. */
export async function expectDemoShop(url: string): Promise<void> {
  const catalogue = await fetch(`${url}/v1/products?limit=1`);
  expect(((await catalogue.json()) as { items: unknown[] }).items).toHaveLength(1);
  const login = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.com', password: 'cast-iron-teapot' }),
  });
  expect(login.status).toBe(200);
}
