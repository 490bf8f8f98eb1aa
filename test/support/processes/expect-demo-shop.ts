import { expect } from '@jest/globals';
import { demoLogins } from '#gateway';

/** Expects the demo catalogue and a login of the demo admin to succeed, and the API description to name the logins. */
export async function expectDemoShop(url: string): Promise<void> {
  const catalogue = await fetch(`${url}/v1/products?limit=1`);
  expect(((await catalogue.json()) as { items: unknown[] }).items).toHaveLength(1);
  const login = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demoLogins.admin),
  });
  expect(login.status).toBe(200);
  const description = await descriptionOfApi(url);
  for (const { email, password } of Object.values(demoLogins))
    for (const text of [email, password]) expect(description).toContain(`\`${text}\``);
}

/** The introduction of the API documentation, in Markdown. */
export async function descriptionOfApi(url: string): Promise<string> {
  const document = await fetch(`${url}/openapi.json`);
  return ((await document.json()) as { info: { description: string } }).info.description;
}
