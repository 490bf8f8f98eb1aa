import { once } from 'node:events';
import { connect as connectTo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { connect, createDatabase, dropDatabase } from '#dev';
import { runScript, serveScript } from '../support/processes/npm-scripts.js';
import { runNode } from '../support/processes/run-program.js';
import { argumentsOf } from '../support/processes/script-arguments.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_PREFIX: run } = process.env;

/** Opens two connections that the client does not close: one without a request, one that waits for its response. */
async function connectClients(port: number): Promise<void> {
  for (const bytes of ['', 'GET /v1/products HTTP/1.1\r\nhost: x\r\n\r\n']) {
    const client = connectTo(port, '127.0.0.1').on('error', () => {});
    await once(client, 'connect');
    client.write(bytes);
  }
}

it.each(['dev', 'split', 'migrate', 'topology'])('npm run %s reads .env', async (script) => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-env-'));
  writeFileSync(join(folder, '.env'), 'PORT=4711\nHOST=127.0.0.9');
  const options = argumentsOf(script).filter((each) => each.startsWith('--'));
  const print = [...options, '-p', '[process.env.PORT, process.env.HOST].join()'];
  expect((await runNode(print, { HOST: '127.0.0.8' }, folder)).stdout.trim()).toBe('4711,127.0.0.8');
  rmSync(folder, { recursive: true });
});

describe.each(['monolith', ...splitApps])('start:%s', (app) => {
  const args = argumentsOf(`start:${app}`);

  it('runs the app, which rejects an invalid port', async () => {
    const { code, stderr } = await runNode(args, { PORT: 'three' });
    expect(code).toBe(1);
    expect(stderr).toContain(`${app} cannot start:\n  - PORT is not a number`);
  });

  it('runs in production mode with a large young generation and source maps', async () => {
    const look =
      '[process.env.NODE_ENV, process.sourceMapsEnabled, v8.getHeapStatistics().heap_size_limit].join()';
    const { stdout } = await runNode([...args.slice(0, -1), '-p', look], {});
    const [mode, maps, heap] = stdout.split(',');
    expect([mode, maps]).toEqual(['production', 'true']);
    const usual = await runNode(['-p', 'v8.getHeapStatistics().heap_size_limit'], {});
    expect(Number(heap)).toBeGreaterThan(Number(usual.stdout));
  });
});

describe('with PostgreSQL and Redis', () => {
  const database = `${run}_commands`;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const url = await createDatabase(adminUrl!, database);
    env = { DATABASE_URL: url };
  });
  afterAll(() => dropDatabase(adminUrl!, database));

  const read = async (query: string): Promise<unknown[]> => {
    const sql = await connect(env['DATABASE_URL']!);
    return sql.query(query).finally(() => sql.close());
  };

  it('migrate <context> migrates only that context', async () => {
    expect(await runScript('migrate', ['auth'], env)).toMatchObject({ code: 0 });
    const schemas = `select table_schema as name from information_schema.tables where table_name = 'migrations'`;
    expect(await read(schemas)).toEqual([{ name: 'auth' }]);
  }, 60_000);

  it('start:monolith becomes ready in production, and drains on SIGINT although clients stay connected', async () => {
    const production = {
      CURSOR_SECRET: 'k7m2px9rtqabcdefghjkmnpqrstuvwxy',
      MIGRATE_ON_START: 'true',
      DRAIN_NOTICE_MS: '0',
    };
    const output = await serveScript(
      'start:monolith',
      { ...env, ...production, HOST: '127.0.0.1' },
      async (url) => {
        expect((await fetch(`${url}/health/ready`)).status).toBe(200);
        await connectClients(Number(new URL(url).port));
      },
    );
    const [first, ...others] = output.trimEnd().split('\n');
    expect(JSON.parse(first!)).toMatchObject({ level: 'info' });
    expect(JSON.parse(others.at(-1)!)).toMatchObject({ msg: 'drained' });
  }, 60_000);

  it('seed adds no accounts with a public password in production', async () => {
    const { code, stderr } = await runScript('seed', ['--users', '2'], { ...env, NODE_ENV: 'production' });
    expect([code, stderr]).toEqual([2, expect.stringContaining('no sample accounts are added')]);
  });

  it('seed creates the requested data and prints the password', async () => {
    const { code, stdout } = await runScript('seed', ['--products', '3', '--users', '2'], env);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '3 products (3 new): SKU-000001 …\n2 users (2 new): user1@example.com …, password seeded-for-trying-out\n',
    });
  }, 60_000);

  it('admin:create creates an admin and prints the generated password', async () => {
    const { code, stdout } = await runScript('admin:create', ['--email', 'first@example.com'], env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^first@example\.com is now an admin\npassword \S{20}\n$/);
  }, 60_000);
});
