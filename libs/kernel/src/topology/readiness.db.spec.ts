import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect, createDatabase, dropDatabase, type Sql } from '#kernel/local';
import { MessageRouter, OpenTransactions } from '#kernel/messaging';
import { eventually } from '#kernel/testing';
import { start, type Started } from '../persistence/testing/start.js';
import { ProcessState } from './process-state.js';
import { Readiness } from './readiness.js';

const context = 'probed';
const name = `cleave_probed_${process.pid}_${Date.now().toString(36)}`;
const nobody = { request: () => Promise.reject(new Error('nobody is asked')) };

describe('readiness', () => {
  let server: Sql;
  let started: Started;
  let readiness: Readiness;
  beforeAll(async () => {
    const admin = process.env['TEST_DATABASE_URL']!;
    server = await connect(admin);
    const env = { DATABASE_URL: await createDatabase(admin, name), DATABASE_POOL_MAX: '2' };
    started = await start({ context, entities: [], migrations: [] }, env);
    const router = new MessageRouter(
      { hosted: new Set([context]), local: nobody, remote: nobody },
      new OpenTransactions(),
    );
    const state = new ProcessState();
    state.serve('http://127.0.0.1');
    readiness = new Readiness(state, started.databases, router, null);
    await readiness.missing(); // the first probe looks for migrations, too
  });
  beforeEach(() => pause(250)); // what was proven counts for a moment
  afterAll(async () => {
    await started.app.close();
    await server.close();
    await dropDatabase(process.env['TEST_DATABASE_URL']!, name);
  });

  const connections = () =>
    server.query<{ pid: number; asked: string }>(
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
    await server.query(`alter database ${name} allow_connections false`);
    await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = ?', [name]);
    await eventually(async () => expect(await connections()).toEqual([]));
    await eventually(async () => expect(await readiness.missing()).toEqual(missing));
    await server.query(`alter database ${name} allow_connections true`);
    await eventually(async () => expect(await readiness.missing()).toEqual([]));
  });

  it('names it within a second where nothing answers at all', async () => {
    const held = Promise.all([1, 2].map(() => started.em.fork().execute('select pg_sleep(2)')));
    const from = performance.now();
    expect(await readiness.missing()).toEqual([`the database of ${context} does not answer`]);
    expect(performance.now() - from).toBeLessThan(1_400);
    await held;
  });
});
