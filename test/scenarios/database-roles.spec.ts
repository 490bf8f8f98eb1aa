import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contextNames, contexts } from '#contracts/contexts';
import { connect } from '#dev';
import { databaseUrlVariable } from '#kernel/persistence';
import { assertOrderLifecycle } from '../support/assert-order-lifecycle.js';
import { Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_PREFIX: run } = process.env;
const password = 'only-for-tests';
let shop: Shop;

/** Roles are global to the server, so their names include the test run. */
const roleOf = (context: string): string => `${run}_${context}`;

function urlAs(context: string, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return Object.assign(url, { username: roleOf(context), password }).href;
}

async function runAsAdmin(url: string, statements: readonly string[]): Promise<void> {
  const sql = await connect(url);
  for (const statement of statements) await sql.query(statement);
  await sql.close();
}

/** Runs docker/roles.sql like psql and gives each context the URL of its own role. */
async function createRoles(env: NodeJS.ProcessEnv): Promise<void> {
  const url = env['DATABASE_URL']!;
  const script = readFileSync('docker/roles.sql', 'utf8').replace(/^(--|\\).*$/gm, '');
  const filled = script.replaceAll('cleave_', `${run}_`).replace(/:'\w+'/g, `'${password}'`);
  await runAsAdmin(url, filled.trim().split(/;\s*/).filter(Boolean));
  for (const context of contextNames) env[databaseUrlVariable(context)] = urlAs(context, url);
  delete env['DATABASE_URL'];
}

beforeAll(async () => {
  shop = await Shop.start('own-roles', topologies.split, createRoles, { preparesEmptyDatabase: true });
}, 120_000);

afterAll(async () => {
  await shop?.close();
  await runAsAdmin(
    adminUrl!,
    contextNames.map((context) => `drop role if exists ${roleOf(context)}`),
  );
}, 60_000);

it.each(['monolith', 'split'])(
  'compose.%s.yaml creates the roles and configures one per context',
  (topology) => {
    const compose = readFileSync(`docker/compose.${topology}.yaml`, 'utf8');
    expect(compose).toContain('- ./roles.sql:/docker-entrypoint-initdb.d/');
    const configured = compose.matchAll(/(\w*DATABASE_URL): postgres:\/\/(\w+):/g);
    expect([...configured].map(([, variable, role]) => [variable, role])).toEqual(
      contexts.map(({ name, databaseRole }) => [databaseUrlVariable(name), databaseRole]),
    );
  },
);

describe('with a database role per context', () => {
  it('executes the order lifecycle', () => assertOrderLifecycle(shop));

  it.each(contextNames)('%s can access only its own schema and cannot create one', async (context) => {
    const sql = await connect(urlAs(context, shop.topology.databaseUrl!));
    try {
      expect(await sql.query(`select name from ${context}.migrations`)).not.toEqual([]);
      for (const other of contextNames.filter((each) => each !== context))
        await expect(sql.query(`select name from ${other}.migrations`)).rejects.toThrow(
          `permission denied for schema ${other}`,
        );
      await expect(sql.query('create schema another')).rejects.toThrow('permission denied for database');
    } finally {
      await sql.close();
    }
  });
});
