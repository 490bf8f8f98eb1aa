import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { EntityManager } from '@mikro-orm/sql';
import { Configuration, ConfigurationModule } from '#kernel/config';
import { MessageRouter } from '#kernel/messaging';
import { ProcessState } from '#kernel/observability';
import { Databases, PersistenceModule } from '#kernel/persistence';
import { Readiness } from './readiness.js';

const context = 'probed';
const name = `cleave_probed_${process.pid}_${Date.now().toString(36)}`;
const noTransport = { request: () => Promise.reject(new Error('unexpected request')) };

async function openDatabase(url: string, contextName: string) {
  const module = PersistenceModule.forContext({ context: contextName, entities: [], migrations: [] });
  const env = { NODE_ENV: 'test', DATABASE_URL: url, DATABASE_POOL_MAX: '2' };
  const configuration = ConfigurationModule.forProcess(new Configuration(env));
  const app = await Test.createTestingModule({ imports: [configuration, module] }).compile();
  app.useLogger(false);
  await app.init();
  return { app, databases: app.get(Databases), em: app.get(EntityManager, { strict: false }).fork() };
}

/** Polls until `condition` holds; limited by the timeout of the test. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

describe('readiness', () => {
  let admin: Awaited<ReturnType<typeof openDatabase>>;
  let probed: Awaited<ReturnType<typeof openDatabase>>;
  let readiness: Readiness;
  beforeAll(async () => {
    const url = process.env['TEST_DATABASE_URL']!;
    admin = await openDatabase(url, 'admin');
    await admin.em.execute(`create database ${name}`);
    probed = await openDatabase(url.replace(/\/[^/]*$/, `/${name}`), context);
    const router = new MessageRouter({
      hosted: new Set([context]),
      local: noTransport,
      remote: noTransport,
    });
    const state = new ProcessState();
    state.markServing('http://127.0.0.1');
    readiness = new Readiness(state, probed.databases, router, null);
    await readiness.unreadyReasons(); // the first check also looks for pending migrations
  });
  beforeEach(() => pause(250)); // let the cached result expire
  afterAll(async () => {
    await probed.app.close();
    await admin.em.execute(`drop database ${name} with (force)`);
    await admin.app.close();
  });

  const connections = () =>
    admin.em.execute<{ pid: number; lastQueryAt: string }[]>(
      'select pid, query_start::text as "lastQueryAt" from pg_stat_activity where datname = ?',
      [name],
    );

  it('is checked by a query over the existing connections', async () => {
    const before = await connections();
    for (let probe = 0; probe < 20; probe += 1) expect(await readiness.unreadyReasons()).toEqual([]);
    const after = await connections();
    expect(after.map(({ pid }) => pid)).toEqual(before.map(({ pid }) => pid));
    expect(after.map(({ lastQueryAt }) => lastQueryAt)).not.toEqual(
      before.map(({ lastQueryAt }) => lastQueryAt),
    );
  });

  it('names the context whose database is unavailable until it is available again', async () => {
    const missing = [`the database of ${context} does not respond`];
    await admin.em.execute(`alter database ${name} allow_connections false`);
    await admin.em.execute('select pg_terminate_backend(pid) from pg_stat_activity where datname = ?', [
      name,
    ]);
    await until(async () => (await connections()).length === 0);
    await until(async () => (await readiness.unreadyReasons()).length > 0);
    expect(await readiness.unreadyReasons()).toEqual(missing);
    await admin.em.execute(`alter database ${name} allow_connections true`);
    await until(async () => (await readiness.unreadyReasons()).length === 0);
  });

  it('reports a read-only database until it accepts writes again', async () => {
    const setReadOnly = (value: 'on' | 'off') =>
      admin.em.execute(`alter database ${name} set default_transaction_read_only = ${value}`);
    await setReadOnly('on');
    await probed.em.execute('set default_transaction_read_only = on');
    await until(async () => (await readiness.unreadyReasons()).length > 0);
    expect(await readiness.unreadyReasons()).toEqual([
      `the database of ${context} does not respond to writes: it is read-only`,
    ]);
    await setReadOnly('off');
    await until(async () => (await readiness.unreadyReasons()).length === 0);
  });

  /** Keeps both connections in use until `stop` is called; a new statement waits for two seconds. */
  function saturate() {
    let stopped = false;
    const runStatements = async (): Promise<void> => {
      while (!stopped)
        await probed.em
          .fork()
          .execute('select pg_sleep(0.1)')
          .catch(() => pause(100));
    };
    const clients = Array.from({ length: 40 }, runStatements);
    return async (): Promise<void> => {
      stopped = true;
      await Promise.all(clients);
    };
  }

  it('accepts a database that executes statements while the ping waits for a connection', async () => {
    const stop = saturate();
    try {
      const startedAt = performance.now();
      for (const probe of [1, 2]) {
        expect([probe, ...(await readiness.unreadyReasons())]).toEqual([probe]);
        await pause(250);
      }
      expect(performance.now() - startedAt).toBeGreaterThan(2_400); // each ping waited for more than a second
    } finally {
      await stop();
    }
  });

  it('reports a database that became read-only while it executes the statements of clients', async () => {
    const stop = saturate();
    try {
      await admin.em.execute(`alter database ${name} set default_transaction_read_only = on`);
      await Promise.all([1, 2].map(() => probed.em.fork().execute('set default_transaction_read_only = on')));
      await until(async () => (await readiness.unreadyReasons()).length > 0);
      expect(await readiness.unreadyReasons()).toEqual([
        `the database of ${context} does not respond to writes: it is read-only`,
      ]);
    } finally {
      await admin.em.execute(`alter database ${name} set default_transaction_read_only = off`);
      await stop();
    }
    await until(async () => (await readiness.unreadyReasons()).length === 0);
  });

  it('reports a database that does not respond within a second', async () => {
    const blocked = [1, 2].map(() => probed.em.fork().execute('select pg_sleep(600)'));
    const settled = Promise.allSettled(blocked);
    expect(await readiness.unreadyReasons()).toEqual([`the database of ${context} does not respond`]);
    await admin.em.execute(
      `select pg_cancel_backend(pid) from pg_stat_activity where datname = ? and query like '%pg_sleep(600)'`,
      [name],
    );
    await settled;
  });
});
