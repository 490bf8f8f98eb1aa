import type { MikroORM } from '@mikro-orm/sql';
import { gauge, updateOnReading } from '#kernel/observability';

/** What a `pg` pool tells of itself. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const connections = gauge(
  'database_connections',
  'Connections of a context to its database, by state: in_use or idle. None where it is embedded.',
  ['context', 'state'],
);
const limit = gauge('database_connections_max', 'The most connections a context holds.', ['context']);
const waiting = gauge('database_connections_waiting', 'How much waits for a connection.', ['context']);

/** Measures the pool of a context whenever somebody reads the metrics. Returns what ends that. */
export function measurePool(orm: MikroORM, context: string, max: number): () => void {
  limit.set({ context }, max);
  return updateOnReading(async () => {
    const pool = (await orm.driver.getConnection().getNativeClient()) as Pool;
    connections.set({ context, state: 'in_use' }, pool.totalCount - pool.idleCount);
    connections.set({ context, state: 'idle' }, pool.idleCount);
    waiting.set({ context }, pool.waitingCount);
  });
}
