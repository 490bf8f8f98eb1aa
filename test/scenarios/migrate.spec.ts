import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contextNames } from '#contracts/contexts';
import { connect, createDatabase, dropDatabase } from '#dev';
import { baseEnvironment } from '../support/processes/run-program.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_URL, TEST_REDIS_PREFIX: run } = process.env;
const database = `${run}_migrate`;

describe('<app> migrate', () => {
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const url = await createDatabase(adminUrl!, database);
    env = {
      ...baseEnvironment(),
      NODE_ENV: 'production',
      DATABASE_URL: url,
      REDIS_URL: TEST_REDIS_URL,
      CURSOR_SECRET: 'k7m2px9rtqabcdefghjkmnpqrstuvwxy',
    };
  });

  afterAll(() => dropDatabase(adminUrl!, database));

  it('migrates the databases of the hosted contexts, also when several apps migrate concurrently', async () => {
    const apps = [...contextNames, 'monolith'];
    const migrate = (app: string): Promise<unknown> =>
      promisify(execFile)(process.execPath, [`dist/apps/${app}/src/main.js`, 'migrate'], { env });
    await Promise.all(apps.map(migrate));

    const sql = await connect(env['DATABASE_URL']!);
    const rows = await sql.query(
      `select table_schema as schema from information_schema.tables where table_name = 'migrations' order by 1`,
    );
    await sql.close();
    expect(rows).toEqual([...contextNames].sort().map((schema) => ({ schema })));
  }, 60_000);
});
