import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { contextNames } from '#contracts/contexts';
import { databaseUrlVariable } from '#kernel/persistence';
import { runProgram } from '../support/processes/run-program.js';

const { TEST_DATABASE_URL, TEST_REDIS_URL, TEST_REDIS_PREFIX } = process.env;
const redis = { REDIS_URL: TEST_REDIS_URL, REDIS_PREFIX: `${TEST_REDIS_PREFIX}_boot` };
const cursorSecret = 'k7m2px9rtqabcdefghjkmnpqrstuvwxy';
const unreachableUrl = 'postgres://postgres:secret@127.0.0.1:1/none';

describe('a process that cannot start', () => {
  it('lists all errors of settings, context names and missing transports', async () => {
    const env = { PORT: 'three', DATABASE_URL: 'mysql://me:secret@db/x', REMOTE: 'orders,carts' };
    expect(await runProgram('monolith/src/main', [], env)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'monolith cannot start:',
        '  - PORT is not a number: given "three", expected an integer from 0 to 65535',
        '  - DATABASE_URL is not acceptable: given ***, expected a URL such as postgres://user:password@host:5432/database',
        `  - REMOTE names carts, which monolith does not host; it hosts gateway, ${contextNames.join(', ')}.`,
        '  - orders is remote, but no transport is configured: set REDIS_URL.\n',
      ].join('\n'),
    });
  });

  it('does not use a database on another machine in development mode by default', async () => {
    const env = { DATABASE_URL: 'postgres://me:secret@db.example.com/shop', LOG_LEVEL: 'error' };
    expect(await runProgram('monolith/src/main', [], env)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'monolith cannot start:',
        '  - NODE_ENV is not set, and the database is on db.example.com: set NODE_ENV to production, or to development.\n',
      ].join('\n'),
    });
  });

  it('does not accept weak secrets or the loopback transport in production', async () => {
    const env = {
      NODE_ENV: 'production',
      CURSOR_SECRET: 'a'.repeat(32),
      OPERATOR_TOKEN: 'operator'.repeat(4),
      TRANSPORT: 'loopback',
      DATABASE_URL: unreachableUrl,
      PAYMENT_METHODS: 'test',
    };
    const expected = 'expected at least 32 random characters: create them with `openssl rand -hex 32`';
    const { code, stderr } = await runProgram('monolith/src/main', [], env);
    expect([code, ...stderr.trimEnd().split('\n').toSorted()]).toEqual([
      1,
      `  - CURSOR_SECRET is not acceptable: given ***, ${expected}`,
      `  - OPERATOR_TOKEN is not acceptable: given ***, ${expected}`,
      expect.stringMatching(/^ {2}- PAYMENT_METHODS/),
      '  - TRANSPORT is loopback, which delivers events and idempotent requests twice: unset it in production.',
      'monolith cannot start:',
    ]);
  });

  it('does not accept the public development secret in production', async () => {
    const env = {
      NODE_ENV: 'production',
      CURSOR_SECRET: 'development secret, not for production',
      DATABASE_URL: unreachableUrl,
      PAYMENT_METHODS: 'test',
    };
    const { stderr } = await runProgram('monolith/src/main', [], env);
    expect(stderr).toContain(
      '- CURSOR_SECRET is the public development secret: create another one with `openssl rand -hex 32`.\n',
    );
  });

  it('does not fall back to an embedded database in production', async () => {
    const env = { NODE_ENV: 'production', CURSOR_SECRET: cursorSecret, AUTH_DATABASE_URL: unreachableUrl };
    expect(await runProgram('monolith/src/main', [], env)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'monolith cannot start:',
        ...contextNames
          .filter((context) => context !== 'auth')
          .map(
            (context) =>
              `  - ${context} has no PostgreSQL database: set DATABASE_URL or ${databaseUrlVariable(context)}.`,
          ),
        '  - PAYMENT_METHODS is not set: list the payment methods that new orders may use, such as invoice,card.',
        '',
      ].join('\n'),
    });
  });

  it('does not start in production with payment methods that are not accepted there', async () => {
    const env = {
      NODE_ENV: 'production',
      CURSOR_SECRET: cursorSecret,
      DATABASE_URL: unreachableUrl,
      PAYMENT_METHODS: 'invoice,test',
      PORT: '0',
      LOG_LEVEL: 'error',
    };
    expect(await runProgram('monolith/src/main', [], env)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'monolith cannot start:\n  - PAYMENT_METHODS lists test, which is not accepted in production: test payments charge nothing.\n',
    });
  });

  it('reports in one line that its port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const env = { ...redis, PORT: String(port), LOG_LEVEL: 'error' };
    const result = await runProgram('gateway/src/main', [], env);
    server.close();
    const stderr = `127.0.0.1:${port} is already in use: stop the process that listens there, or set PORT.\n`;
    expect(result).toEqual({ code: 1, stdout: '', stderr });
  });

  it('reports in one line which process uses the folder of its embedded database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cleave-boot-'));
    const lock = lockFolder(folder);
    const result = await runProgram('monolith/src/main', [], {
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
    });
    lock.close();
    rmSync(folder, { recursive: true });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /^The embedded database in \S+ is in use by process \d+\. Stop that process, .*\n$/,
    );
  });

  it('reports in one line that the database to migrate cannot be reached', async () => {
    const result = await runProgram('orders/src/main', ['migrate'], {
      ...redis,
      DATABASE_URL: unreachableUrl,
      LOG_LEVEL: 'error',
    });
    const stderr = 'A required service is unreachable: connect ECONNREFUSED 127.0.0.1:1\n';
    expect(result).toEqual({ code: 1, stdout: '', stderr });
  });
});

describe('a tool that fails', () => {
  it.each([
    [
      'admin-create',
      ['--email', 'a@example.com'],
      { DATABASE_URL: `${TEST_DATABASE_URL}_not` },
      /^A required service is unreachable: database "\S+" does not exist$/,
    ],
    ['verify', [], redis, 'DATABASE_URL is not set for context auth'],
  ] as const)('%s %j reports the reason in one line', async (tool, args, env, line) => {
    const { code, stdout, stderr } = await runProgram(`tools/src/${tool}`, args, env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.trimEnd()).toMatch(line);
  });
});

/** Locks the folder like a process that uses it. */
function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock'));
  lock.exec('begin exclusive');
  writeFileSync(join(folder, 'lock.pid'), String(process.pid));
  return lock;
}
