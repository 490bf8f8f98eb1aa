import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetrics } from '#kernel/observability';
import { start, type Started } from './testing/start.js';

const context = 'measured';

describe('the connections of a context', () => {
  let started: Started;

  beforeAll(async () => {
    const env = { DATABASE_URL: process.env.TEST_DATABASE_URL!, DATABASE_POOL_MAX: '2' };
    started = await start({ context, entities: [], migrations: [] }, env);
  });
  afterAll(() => started.app.close());

  it('are counted while they are used, waited for and idle', async () => {
    const { em } = started;
    await em.transactional(async () => {
      const others = [1, 2].map(() => em.fork().execute('select pg_sleep(0.2)'));
      await em.execute('select 1'); // by now both have asked for a connection
      const during = await readMetrics();
      expect(during).toContain(`database_connections{context="${context}",state="in_use"} 2`);
      expect(during).toContain(`database_connections_waiting{context="${context}"} 1`);
      await Promise.all(others);
    });
    const metrics = await readMetrics();
    expect(metrics).toContain(`database_connections{context="${context}",state="in_use"} 0`);
    expect(metrics).toContain(`database_connections{context="${context}",state="idle"} 2`);
    expect(metrics).toContain(`database_connections_max{context="${context}"} 2`);
  });
});
