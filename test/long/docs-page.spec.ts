import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page, Response } from 'playwright-core';
import { openBrowser } from '../support/browser/open-browser.js';
import { startDemoShop, type DemoShop } from '../support/demo-shop.js';

let shop: DemoShop;
let browser: Browser;
beforeAll(async () => {
  shop = await startDemoShop('docs-page');
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await shop?.stop();
});

/** Opens an operation, such as `orders/POST/v1/orders`, and sends its example request. */
async function sendExample(page: Page, operation: string): Promise<Response> {
  await page.goto(`${shop.url}/docs/#tag/${operation}`);
  const section = page.locator(`[id$="tag/${operation}"]`);
  await section.getByRole('button', { name: 'Test Request' }).first().click();
  const received = page.waitForResponse((response) => new URL(response.url()).pathname.startsWith('/v1/'));
  await page.getByRole('button', { name: /^Send/ }).first().click();
  const response = await received;
  await page.keyboard.press('Escape');
  return response;
}

it('the examples of /docs log in to the demo shop and place an order', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  const login = await sendExample(page, 'accounts/POST/v1/auth/login');
  expect(login.status()).toBe(200);
  const { accessToken } = (await login.json()) as { accessToken: string };
  await page.goto(`${shop.url}/docs/`);
  await page.getByLabel('Bearer Token').fill(accessToken);
  expect((await sendExample(page, 'orders/POST/v1/orders')).status()).toBe(201);
  expect((await sendExample(page, 'orders/GET/v1/orders')).status()).toBe(200);
  expect((await sendExample(page, 'catalogue/GET/v1/products/{id}')).status()).toBe(200);
  expect([...hosts]).toEqual([shop.url]);
}, 600_000);
