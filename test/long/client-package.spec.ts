import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser/open-browser.js';
import { serveFiles } from '../support/browser/serve-files.js';
import { expectStatus } from '../support/client-response.js';
import { InstalledClient, readManifest } from '../support/client-package/installed-client.js';
import { password, Shop } from '../support/shop.js';

type ClientLibrary = typeof import('#client');

let installed: InstalledClient;
let site: Awaited<ReturnType<typeof serveFiles>>;
let shop: Shop;

beforeAll(async () => {
  installed = await InstalledClient.create();
  const page = '<!doctype html><link rel="icon" href="data:,"><script src="/client.js"></script>';
  site = await serveFiles({ '/index.html': page, '/client.js': await installed.bundle() });
  shop = await Shop.start('client-package', {
    apps: ['monolith'],
    embedded: true,
    env: { monolith: { CORS_ORIGINS: site.origin } },
  });
}, 120_000);

afterAll(async () => {
  await shop?.close();
  site?.close();
  installed?.remove();
});

interface Login {
  readonly email: string;
  readonly password: string;
}

interface Visit {
  readonly baseUrl: string;
  readonly login: Login;
  readonly sku: string;
  readonly key: string;
}

async function registerCustomer(): Promise<Login> {
  const login = { email: `${randomUUID()}@example.com`, password };
  const body = { ...login, name: 'Ada Lovelace' };
  await expectStatus(201, shop.anonymous.api.POST('/v1/auth/register', { body }));
  return login;
}

/** The example of the README, with the URL and the login of this test. */
function readExample(email: string): string {
  const [, example] = /```ts\n([\s\S]+?)```/.exec(readFileSync('libs/client/README.md', 'utf8'))!;
  return example!
    .replace('http://localhost:3000', shop.topology.urls[0]!)
    .replace('ada@example.com', email)
    .replace('a-password-for-tests', password);
}

async function openPage(use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${site.origin}/index.html`);
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
}

/** Runs in the browser. Shops with an access token that is not valid, so that the client has to refresh it. */
async function visitShop({ baseUrl, login, sku, key }: Visit) {
  const { cleaveClient, paginate } = (globalThis as unknown as { cleave: ClientLibrary }).cleave;
  const anonymous = cleaveClient({ baseUrl });
  const { data: tokens } = await anonymous.POST('/v1/auth/login', { body: login });
  const { data: products } = await anonymous.GET('/v1/products', { params: { query: { limit: 5 } } });
  const refreshed: string[] = [];
  const client = cleaveClient({
    baseUrl,
    tokens: { ...tokens!, accessToken: 'expired' },
    onTokensRefreshed: ({ accessToken }) => refreshed.push(accessToken),
  });
  const place = (name: string) =>
    client.POST('/v1/orders', {
      params: { header: { 'Idempotency-Key': name } },
      body: { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' } },
    });
  const first = await place(key);
  const replayed = await place(key);
  for (const suffix of ['a', 'b']) await place(key + suffix);
  let pages = 0;
  const numbers: string[] = [];
  const fetchPage = async (cursor?: string) => {
    pages += 1;
    const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
    return (await client.GET('/v1/orders', { params: { query } })).data!;
  };
  for await (const { number } of paginate(fetchPage)) numbers.push(number);
  return {
    skus: products!.items.flatMap(({ variants }) => variants.map((variant) => variant.sku)),
    refreshes: refreshed.length,
    status: first.data?.status,
    location: first.response.headers.get('location'),
    id: first.data?.id,
    replayedId: replayed.data?.id,
    isReplayed: replayed.response.headers.get('idempotency-replayed'),
    pages,
    orders: new Set(numbers).size,
  };
}

describe('the package @cleave/client', () => {
  it('has the version of this project and of its dependency', () => {
    const { version, dependencies } = installed.manifest();
    const root = readManifest('.');
    expect(version).toBe(root.version);
    expect(dependencies).toEqual({ 'openapi-fetch': root.dependencies['openapi-fetch'] });
  });

  it('compiles and runs the example of its README with Node.js where it is installed', async () => {
    await shop.createProduct();
    const { email } = await registerCustomer();
    installed.write('example.ts', readExample(email));
    await installed.compile(['example.ts'], 'nodenext');
    await installed.compile(['example.ts'], 'bundler');
    const lines = (await installed.run('example.ts')).trim().split('\n');
    expect(lines).toEqual([expect.stringMatching(/^[A-Z0-9-]+$/), `${lines[0]} confirmed`]);
  }, 120_000);

  it('rejects a path, a parameter or a body that the API does not have at compile time', async () => {
    const create = `import { cleaveClient } from '@cleave/client';\nconst client = cleaveClient({ baseUrl: '' });\n`;
    installed.write('path.ts', `${create}await client.GET('/v1/nothing');\n`);
    installed.write('body.ts', `${create}await client.POST('/v1/auth/login', { body: { email: 1 } });\n`);
    await expect(installed.compile(['path.ts', 'body.ts'], 'nodenext')).rejects.toThrow(
      /^body\.ts\(3,.+^path\.ts\(3,/ms,
    );
  }, 120_000);

  it('signs in, lists, orders under a key, refreshes and pages from a page of another origin', async () => {
    const { sku } = await shop.createProduct();
    const login = await registerCustomer();
    await openPage(async (page) => {
      const baseUrl = shop.topology.urls[0]!;
      const result = await page.evaluate(visitShop, { baseUrl, login, sku, key: randomUUID() });
      expect(result).toEqual({
        skus: expect.arrayContaining([sku]),
        refreshes: 1,
        status: 'confirmed',
        location: `/v1/orders/${result.id}`,
        id: expect.any(String),
        replayedId: result.id,
        isReplayed: 'true',
        pages: 2,
        orders: 3,
      });
    });
  }, 120_000);
});
