import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createDatabase, dropDatabase } from '#dev';
import { expectDemoShop } from '../support/processes/expect-demo-shop.js';
import { runScript, serveScript } from '../support/processes/npm-scripts.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_PREFIX: run } = process.env;

interface Catalogue {
  readonly total: number;
  readonly items: readonly { id: string; categoryIds: string[] }[];
}

it('npm run dev starts without services, prints the demo accounts, drains on SIGINT and keeps its data', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-dev-'));
  const runDev = async (expectInUse = async () => {}): Promise<{ output: string; catalogue: Catalogue }> => {
    let first: unknown;
    const output = await serveScript('dev', { DATA_DIR: folder }, async (url) => {
      first ??= await (await fetch(`${url}/v1/products?limit=100&count=true`)).json();
      await expectDemoShop(url);
      await expectInUse();
    });
    return { output, catalogue: first as Catalogue };
  };
  const { output, catalogue } = await runDev(async () => {
    const { stderr } = await runScript('reset', [], { DATA_DIR: folder });
    expect(stderr).toContain('is in use by process');
  });
  expect(output).toContain('customer          customer@example.com  stoneware-mug');
  expect(output).toContain('drained');
  expect(catalogue.total).toBe(30);
  expect(catalogue.items.filter(({ categoryIds }) => categoryIds.length !== 1)).toEqual([]);
  expect((await runDev()).catalogue).toEqual(catalogue);
  const count = ['select count(*) from products.products'];
  expect((await runScript('db', count, { DATA_DIR: folder })).stdout).toBe('count\n30\n(1 rows)\n');
  expect(await runScript('reset', [], { DATA_DIR: folder })).toMatchObject({ code: 0 });
  expect(await runScript('db', count, { DATA_DIR: folder })).toMatchObject({ code: 1 });
  rmSync(folder, { recursive: true });
}, 120_000);

it('dev prints how to get demo data and logins, and adds them with --demo', async () => {
  const database = `${run}_dev_data`;
  const url = await createDatabase(adminUrl!, database);
  const hint = 'Demo products and logins for this database: npm run dev -- --demo\n';
  const expectHint = async (_: string, output: () => string): Promise<void> =>
    expect(output()).toContain(hint);
  await serveScript('dev', { DATABASE_URL: url }, expectHint);
  const output = await serveScript('dev', { DATABASE_URL: url }, expectDemoShop, ['--demo']);
  expect(output).toContain('customer          customer@example.com  stoneware-mug');
  expect(output).not.toContain(hint);
  const again = await serveScript('dev', { DATABASE_URL: url }, expectDemoShop, ['--demo']);
  expect(again).toContain('The database contains products already: --demo added nothing.\n');
  await dropDatabase(adminUrl!, database);
}, 180_000);
