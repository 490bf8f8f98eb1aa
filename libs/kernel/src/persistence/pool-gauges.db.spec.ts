import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '#kernel/observability';
import { startContext, type StartedContext } from './testing/start-context.js';

const context = 'measured';

describe('the connection metrics of a context', () => {
  let started: StartedContext;

  beforeAll(async () => {
    const env = { DATABASE_URL: process.env.TEST_DATABASE_URL!, DATABASE_POOL_MAX: '2' };
    started = await startContext({ context, entities: [], migrations: [] }, env);
  });
  afterAll(() => started.app.close());

  it('count connections in use, waiting requests and idle connections', async () => {
    const { app, em } = started;
    const application = app.get(Metrics);
    await em.transactional(async () => {
      const others = [1, 2].map(() => em.fork().execute('select pg_sleep(0.2)'));
      await em.execute('select 1'); // at this point both have requested a connection
      const during = await application.read();
      expect(during).toContain(`database_connections{context="${context}",state="in_use"} 2`);
      expect(during).toContain(`database_connections_waiting{context="${context}"} 1`);
      await Promise.all(others);
    });
    const metrics = await application.read();
    expect(metrics).toContain(`database_connections{context="${context}",state="in_use"} 0`);
    expect(metrics).toContain(`database_connections{context="${context}",state="idle"} 2`);
    expect(metrics).toContain(`database_connections_max{context="${context}"} 2`);
  });
});
