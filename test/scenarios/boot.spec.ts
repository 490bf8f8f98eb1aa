import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { runProgram } from '../support/run-program.js';

const { TEST_DATABASE_URL, TEST_REDIS_URL, TEST_REDIS_PREFIX } = process.env;
const redis = { REDIS_URL: TEST_REDIS_URL, REDIS_PREFIX: `${TEST_REDIS_PREFIX}_boot` };
const nobodyThere = 'postgres://postgres:secret@127.0.0.1:1/none';

describe('a process that cannot start', () => {
  it('lists all that is wrong at once: settings, names and missing transports', async () => {
    const env = { PORT: 'three', DATABASE_URL: 'mysql://me:secret@db/x', REMOTE: 'orders,carts' };
    expect(await runProgram('monolith/src/main', [], env)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'monolith cannot start:',
        '  - PORT is not a number: given "three", expected a number, not greater than 65535, not less than 0, an integer number',
        '  - DATABASE_URL is not acceptable: given ***, expected a URL such as postgres://user:password@host:5432/database',
        '  - REMOTE names carts, which monolith does not host; it hosts gateway, auth, products, orders.',
        '  - orders is remote, but there is no transport to reach it: set REDIS_URL.\n',
      ].join('\n'),
    });
  });

  it('in production keeps nothing in a folder of its own', async () => {
    const env = { NODE_ENV: 'production', CURSOR_SECRET: 'c'.repeat(32), AUTH_DATABASE_URL: nobodyThere };
    expect(await runProgram('monolith/src/main', [], env)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'monolith cannot start:',
        '  - products has no PostgreSQL to keep its data in: set DATABASE_URL or PRODUCTS_DATABASE_URL.',
        '  - orders has no PostgreSQL to keep its data in: set DATABASE_URL or ORDERS_DATABASE_URL.\n',
      ].join('\n'),
    });
  });

  it('says in a line that its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const env = { ...redis, PORT: String(port), LOG_LEVEL: 'error' };
    const ended = await runProgram('gateway/src/main', [], env);
    server.close();
    const stderr = `127.0.0.1:${port} is taken: stop what listens there, or set PORT.\n`;
    expect(ended).toEqual({ code: 1, stdout: '', stderr });
  });

  it('says in a line who uses the folder of its embedded database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cleave-boot-'));
    const holder = lockedBy(folder);
    const ended = await runProgram('monolith/src/main', [], {
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
    });
    holder.close();
    rmSync(folder, { recursive: true });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(
      /^The embedded database in \S+ is in use by process \d+\. Stop that process, .*\n$/,
    );
  });

  it('says in a line that the database it shall migrate cannot be reached', async () => {
    const ended = await runProgram('orders/src/main', ['migrate'], {
      ...redis,
      DATABASE_URL: nobodyThere,
      LOG_LEVEL: 'error',
    });
    const stderr = 'What is needed cannot be reached: connect ECONNREFUSED 127.0.0.1:1\n';
    expect(ended).toEqual({ code: 1, stdout: '', stderr });
  });
});

describe('a tool that cannot do its work', () => {
  it.each([
    [
      'admin-create',
      ['--email', 'a@example.com'],
      { DATABASE_URL: `${TEST_DATABASE_URL}_not` },
      /^What is needed cannot be reached: database "\S+" does not exist$/,
    ],
    ['seed', ['--products', 'many'], {}, 'not a count: many'],
    ['split', ['--replicas', 'carts=2'], {}, /^--replicas takes .*; not carts=2$/],
    ['verify', ['--loud'], {}, "Unknown option '--loud'"],
    ['verify', [], {}, 'the database of auth is not told: set DATABASE_URL'],
  ] as const)('%s %j says why in a line', async (tool, args, env, line) => {
    const { code, stdout, stderr } = await runProgram(`tools/src/${tool}`, args, env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.trimEnd()).toMatch(line);
  });
});

/** As a process that uses it would hold it. */
function lockedBy(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock'));
  lock.exec('begin exclusive');
  writeFileSync(join(folder, 'lock.pid'), String(process.pid));
  return lock;
}
