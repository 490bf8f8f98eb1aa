import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { connect, createDatabase, dropDatabase, freePort, waitFor } from '#dev';
import { descriptionOfApi, expectDemoShop } from '../support/processes/expect-demo-shop.js';
import { runScript, serveScript } from '../support/processes/npm-scripts.js';
import { processesWith } from '../support/processes/processes-with.js';
import { argumentsOf } from '../support/processes/script-arguments.js';

const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_URL, TEST_REDIS_PREFIX: run } = process.env;

describe('npm run split', () => {
  const database = `${run}_split`;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    env = { DATABASE_URL: await createDatabase(adminUrl!, database) };
  });
  afterAll(() => dropDatabase(adminUrl!, database));

  const read = async (query: string): Promise<unknown[]> => {
    const sql = await connect(env['DATABASE_URL']!);
    return sql.query(query).finally(() => sql.close());
  };

  /** Runs them without DATABASE_URL and REDIS_URL. */
  const expectToolsToUseSplit = async (): Promise<void> => {
    const unused = mkdtempSync(join(tmpdir(), 'cleave-embedded-'));
    const tool = (script: string, ...args: string[]) => runScript(script, args, { DATA_DIR: unused });
    expect((await tool('topology')).stdout).toMatch(/^auth [^]*^gateway [^]*^orders [^]*^products /m);
    expect(await tool('dlq', 'list')).toMatchObject({ code: 0 });
    expect(await tool('verify', '--grace-seconds', '0')).toMatchObject({ code: 0 });
    const { stderr } = await tool('admin:create', '--email', 'beside-split@example.com');
    expect(stderr).toContain(`Using the running split: database ${database}\n`);
    expect((await tool('seed', '--products', '1', '--users', '1')).stderr).toBe(stderr);
    expect((await tool('keys:rotate')).stderr).toBe(stderr);
    const accounts = `select email from auth.accounts where email = 'beside-split@example.com'`;
    expect(await read(accounts)).toHaveLength(1);
    rmSync(unused, { recursive: true });
  };

  it('starts one process per context and the gateway, the demo shop only with --demo, and tools find it', async () => {
    const redis = { REDIS_URL: TEST_REDIS_URL, REDIS_PREFIX: database };
    const expectNoAccounts = async (url: string): Promise<void> => {
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect(await read('select email from auth.accounts')).toEqual([]);
      expect(await descriptionOfApi(url)).not.toContain('Demo logins');
    };
    await serveScript('split', { ...env, ...redis }, expectNoAccounts);
    const expectAnnouncedShop = async (url: string, output: () => string): Promise<void> => {
      await expectDemoShop(url);
      expect(output()).toContain(`Cleave in ${splitApps.length} processes`);
      await expectToolsToUseSplit();
    };
    await serveScript('split', { ...env, ...redis }, expectAnnouncedShop, ['--demo']);
  }, 400_000);

  it('ends on SIGINT while it starts, and leaves no process', async () => {
    const marker = `${run}_stop`; // at most 32 characters, as a prefix of Redis keys
    // Without its database, auth never becomes ready.
    const unreachable = { AUTH_DATABASE_URL: 'postgres://user@127.0.0.1:1/none', MIGRATE_ON_START: 'true' };
    const child = spawn(process.execPath, argumentsOf('split'), {
      env: {
        ...process.env,
        ...env,
        ...unreachable,
        PORT: String(await freePort()),
        NODE_ENV: 'test',
        REDIS_URL: TEST_REDIS_URL,
        REDIS_PREFIX: marker,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    const exited = once(child, 'close');
    const exitedEarly = exited.then(() => Promise.reject(new Error(`split ended:\n${output}`)));
    exitedEarly.catch(() => undefined);
    await Promise.race([waitFor(() => output.includes('not ready: '), { timeoutMs: 240_000 }), exitedEarly]);
    expect(processesWith(marker)).toHaveLength(4);
    child.kill('SIGINT');
    expect([(await exited)[0], output]).toEqual([0, expect.not.stringContaining('is not ready: ')]);
    expect(processesWith(marker)).toEqual([]);
  }, 300_000);
});
