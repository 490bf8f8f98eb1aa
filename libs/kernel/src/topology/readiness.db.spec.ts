import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { EntityManager } from '@mikro-orm/sql';
import { loadSettings } from '#kernel/config';
import { MessageRouter, OpenTransactions } from '#kernel/messaging';
import { Databases, PersistenceModule } from '#kernel/persistence';
import { ProcessState } from './process-state.js';
import { Readiness } from './readiness.js';

const context = 'probed';
const name = `cleave_probed_${process.pid}_${Date.now().toString(36)}`;
const nobody = { request: () => Promise.reject(new Error('nobody is asked')) };

async function opened(url: string, of: string) {
  const module = PersistenceModule.forContext({ context: of, entities: [], migrations: [] });
  loadSettings({ NODE_ENV: 'test', DATABASE_URL: url, DATABASE_POOL_MAX: '2' });
  const app = await Test.createTestingModule({ imports: [module] }).compile();
  app.useLogger(false);
  await app.init();
  return { app, databases: app.get(Databases), em: app.get(EntityManager, { strict: false }).fork() };
}

/** Ends with the test at the latest. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

describe('readiness', () => {
  let admin: Awaited<ReturnType<typeof opened>>;
  let probed: Awaited<ReturnType<typeof opened>>;
  let readiness: Readiness;
  beforeAll(async () => {
    const url = process.env['TEST_DATABASE_URL']!;
    admin = await opened(url, 'admin');
    await admin.em.execute(`create database ${name}`);
    probed = await opened(url.replace(/\/[^/]*$/, `/${name}`), context);
    const router = new MessageRouter(
      { hosted: new Set([context]), local: nobody, remote: nobody },
      new OpenTransactions(),
    );
    const state = new ProcessState();
    state.serve('http://127.0.0.1');
    readiness = new Readiness(state, probed.databases, router, null);
    await readiness.missing(); // the first probe looks for migrations, too
  });
  beforeEach(() => pause(250)); // what was proven counts for a moment
  afterAll(async () => {
    await probed.app.close();
    await admin.em.execute(`drop database ${name} with (force)`);
    await admin.app.close();
  });

  const connections = () =>
    admin.em.execute<{ pid: number; asked: string }[]>(
      'select pid, query_start::text as asked from pg_stat_activity where datname = ?',
      [name],
    );

  it('is proven by a round trip over a connection that is there, however often it is asked for', async () => {
    const before = await connections();
    for (let probe = 0; probe < 20; probe += 1) expect(await readiness.missing()).toEqual([]);
    const after = await connections();
    expect(after.map(({ pid }) => pid)).toEqual(before.map(({ pid }) => pid));
    expect(after.map(({ asked }) => asked)).not.toEqual(before.map(({ asked }) => asked));
  });

  it('names the context whose database is away, until it is back', async () => {
    const missing = [`the database of ${context} does not answer`];
    await admin.em.execute(`alter database ${name} allow_connections false`);
    await admin.em.execute('select pg_terminate_backend(pid) from pg_stat_activity where datname = ?', [
      name,
    ]);
    await until(async () => (await connections()).length === 0);
    await until(async () => (await readiness.missing()).length > 0);
    expect(await readiness.missing()).toEqual(missing);
    await admin.em.execute(`alter database ${name} allow_connections true`);
    await until(async () => (await readiness.missing()).length === 0);
  });

  it('names it within a second where nothing answers at all', async () => {
    const held = Promise.all([1, 2].map(() => probed.em.fork().execute('select pg_sleep(2)')));
    const from = performance.now();
    expect(await readiness.missing()).toEqual([`the database of ${context} does not answer`]);
    expect(performance.now() - from).toBeLessThan(1_400);
    await held;
  });
});
