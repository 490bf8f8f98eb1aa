import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, createDatabase, dropDatabase, freePort, waitFor } from '#dev';
import { runNode, type Ended } from '../support/run-program.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_URL, TEST_REDIS_PREFIX: run } = process.env;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What a script gives to node, once it has built where it does; the build is done already. */
function argumentsOf(script: string): string[] {
  const [, args] = /^(?:node --run build && )?node (.+)$/.exec(scripts[script]!)!;
  return args!.split(' ');
}

function command(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return runNode([...argumentsOf(script), ...args], env);
}

/** Runs a command that serves until it is interrupted; resolves with all it wrote once it has ended well. */
async function whileServing(
  script: string,
  env: NodeJS.ProcessEnv,
  look: (url: string) => Promise<void>,
): Promise<string> {
  const port = String(await freePort());
  const child = spawn(process.execPath, argumentsOf(script), {
    env: { PATH: process.env['PATH'], PORT: port, ...env },
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => written.push(String(text)));
  const ended = once(child, 'close');
  const tooEarly = ended.then(([code]) => Promise.reject(new Error(`${script} ended with ${code}`)));
  try {
    const good = waitFor(() => look(`http://127.0.0.1:${port}`), { timeoutMs: 90_000 });
    await Promise.race([good, tooEarly]);
  } catch (failure) {
    throw new Error(written.join(''), { cause: failure });
  } finally {
    child.kill('SIGINT');
  }
  expect((await ended)[0]).toBe(0);
  return written.join('');
}

/** The demo catalogue is there, and its admin may log in. */
async function isOpen(url: string): Promise<void> {
  const catalogue = await fetch(`${url}/v1/products?limit=1`);
  expect(((await catalogue.json()) as { items: unknown[] }).items).toHaveLength(1);
  const login = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.com', password: 'cast-iron-teapot' }),
  });
  expect(login.status).toBe(200);
}

interface Catalogue {
  readonly total: number;
  readonly items: readonly { id: string; categoryIds: string[] }[];
}

it('dev opens a shop without any service, greets, drains when it is interrupted, and keeps what it has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-dev-'));
  const open = async (): Promise<{ written: string; catalogue: Catalogue }> => {
    let first: unknown;
    const written = await whileServing('dev', { DATA_DIR: folder }, async (url) => {
      first ??= await (await fetch(`${url}/v1/products?limit=100&count=true`)).json();
      await isOpen(url);
    });
    return { written, catalogue: first as Catalogue };
  };
  const { written, catalogue } = await open();
  expect(written).toContain('customer          customer@example.com  stoneware-mug');
  expect(written).toContain('drained');
  expect(catalogue.total).toBe(30);
  expect(catalogue.items.filter(({ categoryIds }) => categoryIds.length !== 1)).toEqual([]);
  expect((await open()).catalogue).toEqual(catalogue);
  rmSync(folder, { recursive: true });
}, 120_000);

describe.each(['monolith', 'gateway', 'auth', 'products', 'orders'])('start:%s', (app) => {
  const args = argumentsOf(`start:${app}`);

  it('runs the app, which refuses a port that is none', async () => {
    const { code, stderr } = await runNode(args, { PORT: 'three' });
    expect(code).toBe(1);
    expect(stderr).toContain(`${app} cannot start:\n  - PORT is not a number`);
  });

  it('is for production: a young generation that may grow, and errors that tell the line of the source', async () => {
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

  it('migrate <context> brings that one up to date, and no other', async () => {
    expect(await command('migrate', ['auth'], env)).toMatchObject({ code: 0 });
    const schemas = `select table_schema as name from information_schema.tables where table_name = 'migrations'`;
    expect(await read(schemas)).toEqual([{ name: 'auth' }]);
  }, 60_000);

  it('split opens the same shop in four processes', async () => {
    const redis = { REDIS_URL: TEST_REDIS_URL, REDIS_PREFIX: database };
    const written = await whileServing('split', { ...env, ...redis }, isOpen);
    expect(written).toContain('Cleave in 4 processes');
  }, 120_000);

  it('start:monolith is ready in production, and drains when it is interrupted', async () => {
    const production = { CURSOR_SECRET: 'c'.repeat(32), MIGRATE_ON_START: 'true', DRAIN_NOTICE_MS: '0' };
    const written = await whileServing(
      'start:monolith',
      { ...env, ...production, HOST: '127.0.0.1' },
      async (url) => expect((await fetch(`${url}/health/ready`)).status).toBe(200),
    );
    const [first, ...others] = written.trimEnd().split('\n');
    expect(JSON.parse(first!)).toMatchObject({ level: 'info' });
    expect(JSON.parse(others.at(-1)!)).toMatchObject({ msg: 'drained' });
  }, 60_000);

  it('seed makes what it is asked for, and prints the password', async () => {
    const { code, stdout } = await command('seed', ['--products', '3', '--users', '2'], env);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '3 products (3 new): SKU-000001 …\n2 users (2 new): user1@example.com …, password seeded-for-trying-out\n',
    });
  }, 60_000);

  it('admin:create makes an admin, and prints the password it made up', async () => {
    const { code, stdout } = await command('admin:create', ['--email', 'first@example.com'], env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^first@example\.com is an admin now\npassword \S{20}\n$/);
  }, 60_000);
});
