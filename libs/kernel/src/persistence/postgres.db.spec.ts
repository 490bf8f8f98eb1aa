import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Migration } from '@mikro-orm/migrations';
import { ConfigError, OperatorError } from '#kernel/config';
import { connect as connectSql, createDatabase, dropDatabase } from '#dev';
import { isDatabaseUnavailable, roleSettings, type ContextDatabase } from './index.js';
import { persistenceContract } from './testing/persistence-contract.js';
import { notes } from './testing/notes.js';
import { SessionDroppingPooler } from './testing/session-dropping-pooler.js';
import { startContext, type StartedContext } from './testing/start-context.js';

const url = (): string => process.env.TEST_DATABASE_URL!;
const unreachableUrl = 'postgres://user@127.0.0.1:1/none';

describe('PostgreSQL', () => {
  persistenceContract(() => ({ DATABASE_URL: url() }));
});

describe('PostgreSQL with other session defaults', () => {
  const name = `defaults_${process.pid}`;
  const defaults = {
    DateStyle: 'German',
    TimeZone: 'Asia/Kolkata',
    extra_float_digits: '-10',
    default_transaction_isolation: 'serializable',
    lock_timeout: '1ms',
  };
  let ownUrl: string;

  beforeAll(async () => {
    ownUrl = await createDatabase(url(), name);
    const sql = await connectSql(ownUrl);
    for (const [setting, value] of Object.entries(defaults))
      await sql.query(`alter database ${name} set ${setting} = '${value}'`);
    await sql.close();
  });
  afterAll(() => dropDatabase(url(), name));

  persistenceContract(() => ({ DATABASE_URL: ownUrl }));

  it('returns dates and numbers as usual, and changes a row concurrently', async () => {
    const { app, em } = await startContext(notes, { DATABASE_URL: ownUrl });
    const [row] = await em.execute(
      `select 0.1::float8 + 0.2 as sum, date '2026-02-01' as day, current_setting('lock_timeout') as lock`,
    );
    expect(row).toEqual({ sum: 0.1 + 0.2, day: '2026-02-01', lock: '0' });
    await em.execute(`insert into notes.notes (text) values ('')`).catch(() => undefined);
    await em.execute(`insert into notes.notes (text) values ('0')`);
    const increment = () =>
      em.execute(`update notes.notes set text = (text::int + 1)::text where text ~ '^[0-9]+$'`);
    await Promise.all(Array.from({ length: 20 }, increment));
    expect(await em.execute(`select text from notes.notes where text ~ '^[0-9]+$'`)).toEqual([
      { text: '20' },
    ]);
    await app.close();
  });
});

describe('a process', () => {
  const started: StartedContext[] = [];
  const startProcess = async (
    database: ContextDatabase,
    env: Record<string, string>,
  ): Promise<StartedContext> => {
    const context = await startContext(database, env);
    started.push(context);
    return context;
  };
  afterEach(async () => {
    for (const { app } of started.splice(0)) await app.close();
  });

  it('runs each migration once although five processes start concurrently', async () => {
    const database = freshContext();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => startProcess(database, { DATABASE_URL: url() })),
    );
    const migrations = await all[0]!.em.execute(`select name from ${database.context}.migrations`);
    expect(migrations).toEqual([{ name: 'CreateThings' }]);
  });

  class Fails extends Migration {
    override up(): void {
      this.addSql('this is not SQL');
    }
  }

  it('logs a new schema before its migrations, one of which may fail', async () => {
    const log = jest.spyOn(Logger.prototype, 'log').mockReturnValue();
    const database = freshContext();
    const failing = { ...database, migrations: [...database.migrations, Fails] };
    await expect(startContext(failing, { DATABASE_URL: url() })).rejects.toThrow('syntax error');
    const withoutMigrations = { ...freshContext(), migrations: [] };
    for (let start = 0; start < 2; start++) await startProcess(withoutMigrations, { DATABASE_URL: url() });
    const lines = log.mock.calls.map(([line]) => String(line)).filter((line) => /migrations? in/.test(line));
    log.mockRestore();
    expect(lines).toEqual([`${database.context}: 2 migrations in a new schema`]);
  });

  it('rolls back all migrations if one fails, and does not start', async () => {
    const database = freshContext();
    const failing = { ...database, migrations: [...database.migrations, Fails] };
    await expect(startContext(failing, { DATABASE_URL: url() })).rejects.toThrow('syntax error');
    const { databases } = await startProcess(database, { DATABASE_URL: url(), MIGRATE_ON_START: 'false' });
    expect(await databases.pending()).toEqual({ [database.context]: ['CreateThings'] });
  });

  it('does not start if an applied migration was changed, and names it and the remedy', async () => {
    const database = freshContext();
    await startProcess(database, { DATABASE_URL: url() });
    class CreateThings extends Migration {
      override up(): void {
        this.addSql(`create table ${database.context}.things (id integer primary key, name text)`);
      }
    }
    const edited = { ...database, migrations: [CreateThings] };
    const failure = await startContext(edited, { DATABASE_URL: url() }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect(String(failure)).toMatch(
      new RegExp(
        `${database.context}: CreateThings was changed .* npm run g -- migration ${database.context} <name>`,
      ),
    );
  });

  it('leaves no connection open, whichever kind of statement it has executed', async () => {
    for (const [statement, parameters] of [['select 1'], ['select ?::int', [1]]] as const) {
      const { app, em } = await startContext(notes, { DATABASE_URL: url(), MIGRATE_ON_START: 'false' });
      await em.execute(statement, parameters);
      const pool = (await em.getConnection().getNativeClient()) as { totalCount: number; ended: boolean };
      expect(pool.totalCount).toBe(1);
      await app.close();
      expect(pool).toMatchObject({ totalCount: 0, ended: true });
    }
  });

  it('prefers the URL of the context over DATABASE_URL', async () => {
    const { databases } = await startProcess(notes, {
      DATABASE_URL: unreachableUrl,
      NOTES_DATABASE_URL: url(),
    });
    await expect(databases.ping('notes')).resolves.toBeUndefined();
  });

  it('rejects a URL that is not for PostgreSQL without showing it', async () => {
    const rejected = startContext(notes, { NOTES_DATABASE_URL: 'mysql://root:hidden@db/shop' });
    await expect(rejected).rejects.toThrow(ConfigError);
    await expect(rejected).rejects.toThrow('NOTES_DATABASE_URL is not acceptable: given ***');
    await startContext(notes, { DATABASE_URL: url() }).then((valid) => started.push(valid));
  });

  it('treats a read-only database as an outage, and uses new connections until it accepts writes', async () => {
    const name = `demoted_${process.pid}`;
    const env = { DATABASE_URL: await createDatabase(url(), name) };
    const { databases, em } = await startProcess(notes, env);
    const admin = await connectSql(url());
    const write = () => em.execute(`insert into notes.notes (text) values ('written')`);
    const outage = { code: '25006' };
    try {
      await em.execute('set default_transaction_read_only = on');
      await expect(write()).rejects.toMatchObject(outage);
      await expect(write()).resolves.toBeDefined();

      await admin.query(`alter database ${name} set default_transaction_read_only = on`);
      await em.execute('set default_transaction_read_only = on');
      await expect(databases.ping('notes')).rejects.toMatchObject(outage);
      await expect(databases.ping('notes')).rejects.toMatchObject(outage);
      const error = await write().catch((reason: unknown) => reason);
      expect(isDatabaseUnavailable(error)).toBe(true);

      await admin.query(`alter database ${name} set default_transaction_read_only = off`);
      await expect(databases.ping('notes')).resolves.toBeUndefined();
      await expect(write()).resolves.toBeDefined();
    } finally {
      await admin.close();
      await dropDatabase(url(), name);
    }
  });

  it.each([
    [
      'host',
      (folder: string, { username, password, pathname }: URL) =>
        `postgres://${username}:${password}@${pathname}?host=${folder}`,
    ],
    [
      'sslrootcert',
      (folder: string, { href }: URL) => `${href}?sslmode=disable&sslrootcert=${folder}/root.pem`,
    ],
  ])('accepts a path in the parameter %s of its URL', async (_, urlWith) => {
    const folder = mkdtempSync(join(tmpdir(), 'cleave-socket-'));
    writeFileSync(join(folder, 'root.pem'), '');
    const { port, hostname } = new URL(url());
    const socket = createServer((client) => {
      const upstream = connect(Number(port) || 5432, hostname);
      for (const each of [client, upstream]) each.on('error', () => {});
      client.pipe(upstream).pipe(client);
    });
    await once(socket.listen(join(folder, '.s.PGSQL.5432')), 'listening');
    try {
      const { app, em } = await startContext(notes, { DATABASE_URL: urlWith(folder, new URL(url())) });
      expect(await em.execute('select current_database() as name')).toEqual([
        { name: new URL(url()).pathname.slice(1) },
      ]);
      await app.close();
    } finally {
      socket.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('is not ready while a migration is pending', async () => {
    const database = freshContext();
    const { databases } = await startProcess(database, { DATABASE_URL: url(), MIGRATE_ON_START: 'false' });
    await expect(databases.ping(database.context)).rejects.toThrow('lacks the migrations CreateThings');
    await databases.migrate();
    await expect(databases.ping(database.context)).resolves.toBeUndefined();
  });

  describe.each(['true', 'false'])('with MIGRATE_ON_START=%s', (migrateOnStart) => {
    it.each([
      ['database', (parsed: URL) => Object.assign(parsed, { pathname: '/no_such_database' })],
      ['role', (parsed: URL) => Object.assign(parsed, { username: 'no_such_role' })],
    ])('does not start with an unknown %s', async (what, change) => {
      const env = { DATABASE_URL: change(new URL(url())).href, MIGRATE_ON_START: migrateOnStart };
      const failure = await startContext(freshContext(), env).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(OperatorError);
      expect((failure as Error).message).toMatch(
        new RegExp(`^PostgreSQL rejects the login of things_.*: ${what} "no_such_${what}" does not exist`),
      );
    });
  });

  describe('behind a pooler that drops the settings of sessions', () => {
    const pooler = new SessionDroppingPooler();
    const name = `pooled_${process.pid}`;
    let pooledUrl: string;
    let admin: Awaited<ReturnType<typeof connectSql>>;
    beforeAll(async () => {
      pooledUrl = await pooler.open(await createDatabase(url(), name));
      admin = await connectSql(url());
    });
    afterAll(async () => {
      pooler.close();
      await admin.close();
      await dropDatabase(url(), name);
    });

    it.each(['true', 'false'])('does not start with MIGRATE_ON_START=%s', async (migrateOnStart) => {
      const env = { DATABASE_URL: pooledUrl, MIGRATE_ON_START: migrateOnStart };
      const failure = await startContext(freshContext(), env).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(OperatorError);
      expect((failure as Error).message).toMatch(
        /^The connection pooler of things_\w+ drops idle_in_transaction_session_timeout, statement_timeout: let it .* ALTER ROLE/,
      );
    });

    it('starts if its role has the settings, and migrates without the statement timeout', async () => {
      for (const [setting, value] of Object.entries(roleSettings))
        await admin.query(`alter database ${name} set ${setting} = '${value}'`);
      const database = freshContext();
      class RecordTimeout extends Migration {
        override up(): void {
          this.addSql(`create table ${database.context}.timeouts as
            select current_setting('statement_timeout') as value`);
        }
      }
      const migrations = [...database.migrations, RecordTimeout];
      const { em, databases } = await startProcess({ ...database, migrations }, { DATABASE_URL: pooledUrl });
      await databases.ping(database.context);
      expect(
        await em.execute(
          `select value, current_setting('statement_timeout') as now from ${database.context}.timeouts`,
        ),
      ).toEqual([{ value: '0', now: '15s' }]);
    });
  });

  it('does not start if the disk is full during a migration', async () => {
    const database = freshContext();
    class FillsDisk extends Migration {
      override up(): void {
        this.addSql(`do $$ begin raise 'could not extend file' using errcode = 'disk_full'; end $$`);
      }
    }
    const failing = { ...database, migrations: [...database.migrations, FillsDisk] };
    await expect(startContext(failing, { DATABASE_URL: url() })).rejects.toThrow(
      new OperatorError(
        `The disk of PostgreSQL is full: ${database.context} cannot be migrated: could not extend file`,
      ),
    );
  });

  it('logs once why its database is unreachable', async () => {
    const log = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const database = freshContext();
    const { databases } = await startProcess(database, { DATABASE_URL: unreachableUrl });
    const migrate = jest.spyOn(databases, 'migrate');
    while (migrate.mock.calls.length < 2) await pause(20);
    const lines = log.mock.calls.filter(([line]) => String(line).includes(database.context));
    expect(lines).toEqual([
      [
        `Database unreachable (context=${database.context}), retrying the migration: connect ECONNREFUSED 127.0.0.1:1`,
      ],
    ]);
    log.mockRestore();
  });

  it('starts while its database is down and is ready once it responds', async () => {
    const { host, hostname, port } = new URL(url());
    const proxy = createServer((socket) => {
      socket.on('error', () => {});
      const upstream = connect(Number(port) || 5432, hostname);
      upstream.on('error', () => {});
      socket.pipe(upstream).pipe(socket);
    });
    const reserved = proxy.listen(0, '127.0.0.1');
    await once(reserved, 'listening');
    const { port: proxyPort } = reserved.address() as AddressInfo;
    await new Promise((resolve) => reserved.close(resolve));

    const database = freshContext();
    const { databases } = await startProcess(database, {
      DATABASE_URL: url().replace(host, `127.0.0.1:${proxyPort}`),
    });
    await expect(databases.ping(database.context)).rejects.toThrow('ECONNREFUSED');
    await once(proxy.listen(proxyPort, '127.0.0.1'), 'listening');
    const deadline = Date.now() + 10_000;
    const ready = (): Promise<boolean> =>
      databases.ping(database.context).then(
        () => true,
        () => false,
      );
    while (!(await ready()) && Date.now() < deadline);
    expect(await databases.pending()).toEqual({ [database.context]: [] });
    proxy.close();
  });
});

/** A context with a unique name, so that no other test has migrated it. */
function freshContext(): ContextDatabase {
  const context = `things_${randomUUID().slice(0, 8)}`;
  class CreateThings extends Migration {
    override up(): void {
      this.addSql(`create table ${context}.things (id integer primary key)`);
    }
  }
  return { context, entities: [], migrations: [CreateThings] };
}
