import type { MikroORM } from '@mikro-orm/sql';
import { gauge, type Metrics } from '#kernel/observability';

/** The statistics of a `pg` pool. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const connections = gauge(
  'database_connections',
  'Database connections by state: in_use or idle. Not present for an embedded database.',
  ['context', 'state'],
);
const limit = gauge('database_connections_max', 'Maximum number of database connections of a context.', [
  'context',
]);
const waiting = gauge('database_connections_waiting', 'Callers of the pool that wait for a connection.', [
  'context',
]);

/** Updates the pool metrics of a context on each scrape. Returns a function that stops this. */
export function measurePool(metrics: Metrics, orm: MikroORM, context: string, max: number): () => void {
  metrics.of(limit).set({ context }, max);
  return metrics.collectOnScrape(async () => {
    const pool = (await orm.driver.getConnection().getNativeClient()) as Pool;
    metrics.of(connections).set({ context, state: 'in_use' }, pool.totalCount - pool.idleCount);
    metrics.of(connections).set({ context, state: 'idle' }, pool.idleCount);
    metrics.of(waiting).set({ context }, pool.waitingCount);
  });
}
