import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import type { Browser } from 'playwright-core';
import { createTestGateway, type TestGateway } from '../../libs/gateway/src/testing/index.js';
import { openBrowser } from '../support/browser/open-browser.js';

let gateway: TestGateway;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = { 'products.list-products': () => ({ items: [], nextCursor: null, total: 3 }) };
  await gateway.app.listen(0, '127.0.0.1');
  origin = await gateway.app.getUrl();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await gateway.app.close();
});

it('the GraphQL explorer executes documents, and loads nothing from other hosts', async () => {
  const page = await browser.newPage();
  const loaded: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${origin}/graphql/explorer`);
  await page.locator('#run').click();
  await page.locator('#result').getByText('"total": 3').waitFor();
  await page.getByText('type Query').waitFor();
  expect(errors).toEqual([]);
  expect(loaded.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  expect(loaded).toContain(`${origin}/schema.graphql`);
});

it('the GraphQL explorer inserts a valid document for each field of queries and mutations', async () => {
  const schema = buildSchema((await gateway.app.inject('/schema.graphql')).body);
  const page = await browser.newPage();
  await page.goto(`${origin}/graphql/explorer`);
  await page.getByText('type Query').waitFor();
  const documents = await page.locator('.insert').evaluateAll((buttons) =>
    buttons.map((button) => {
      (button as unknown as { click(): void }).click();
      const editor = button.ownerDocument.getElementById('document');
      return [button.textContent, (editor as unknown as { value: string }).value] as const;
    }),
  );
  const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.keys(type.getFields()),
  );
  expect(documents.map(([name]) => name)).toEqual(fields);
  for (const [name, document] of documents)
    expect([name, validate(schema, parse(document)).map(({ message }) => message)]).toEqual([name, []]);
});
