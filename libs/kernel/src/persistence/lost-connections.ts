import type { EventEmitter } from 'node:events';

interface PooledClient extends EventEmitter {
  query(...query: unknown[]): unknown;
  release(error?: Error): void;
  end(): Promise<void>;
}

/**
 * Gives back to a `pg` pool the place of each connection that is lost while it is in use. Kysely gives back the one of
 * a transaction only after a commit or a rollback, and on a lost connection neither succeeds: the pool would run dry.
 */
export function reclaimLostConnections(pool: EventEmitter): void {
  const inUse = new WeakSet<PooledClient>();
  pool.on('acquire', (client: PooledClient) => inUse.add(client));
  pool.on('release', (_error: unknown, client: PooledClient) => inUse.delete(client));
  pool.on('connect', (client: PooledClient) => {
    endWhenUseless(client);
    client.once('end', () => {
      if (!inUse.has(client)) return;
      const { release } = client;
      client.release = () => {};
      release(new Error('the connection was lost'));
    });
  });
}

/**
 * Ends a connection that let a query wait for longer than `query_timeout`, that the server is about to cut, or whose
 * prepared statements no longer fit the tables.
 */
function endWhenUseless(client: PooledClient): void {
  const { query } = client;
  client.query = (...args) => {
    const answer = query.apply(client, args);
    Promise.resolve(answer).catch(({ message, code }: Error & { code?: string }) => {
      const isStale = message.includes('cached plan must not change result type');
      if (message === 'Query read timeout' || code?.startsWith('57P') || isStale) void client.end();
    });
    return answer;
  };
}
