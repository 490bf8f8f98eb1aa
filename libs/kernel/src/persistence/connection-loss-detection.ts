import type { EventEmitter } from 'node:events';

interface PooledClient extends EventEmitter {
  query(...query: unknown[]): unknown;
  release(error?: Error): void;
  end(): Promise<void>;
}

/**
 * Releases connections to a `pg` pool when they are lost during use. Kysely releases the connection of a transaction
 * only after a commit or rollback; on a lost connection neither succeeds, so the pool would be exhausted.
 */
export function releaseLostConnections(pool: EventEmitter): void {
  const inUse = new WeakSet<PooledClient>();
  pool.on('acquire', (client: PooledClient) => inUse.add(client));
  pool.on('release', (_error: unknown, client: PooledClient) => inUse.delete(client));
  pool.on('connect', (client: PooledClient) => {
    endUnusableConnection(client);
    client.once('end', () => {
      if (!inUse.has(client)) return;
      const { release } = client;
      client.release = () => {};
      release(new Error('connection lost'));
    });
  });
}

/**
 * Closes a connection after a query timed out (`query_timeout`), when the server terminates it, or when a table change has
 * invalidated its prepared statements.
 */
function endUnusableConnection(client: PooledClient): void {
  const { query } = client;
  client.query = (...args) => {
    const result = query.apply(client, args);
    Promise.resolve(result).catch(({ message, code }: Error & { code?: string }) => {
      const isStalePlan = message.includes('cached plan must not change result type');
      if (message === 'Query read timeout' || code?.startsWith('57P') || isStalePlan) void client.end();
    });
    return result;
  };
}
