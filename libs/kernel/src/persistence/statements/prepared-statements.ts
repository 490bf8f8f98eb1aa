import type { EventEmitter } from 'node:events';

interface PooledClient extends EventEmitter {
  query(statement: unknown, values?: unknown, ...rest: unknown[]): unknown;
}

/** Limits the memory of connections, each of which keeps its prepared statements. Further statements are not prepared. */
const maxPreparedStatements = 250;
const names = new Map<string, string>();

/**
 * Makes each connection of a `pg` pool prepare statements with parameters, so that they are parsed once per connection.
 * A pooler in transaction mode must support prepared statements, as PgBouncer does from 1.21.
 */
export function prepareStatements(pool: EventEmitter): void {
  pool.on('connect', (client: PooledClient) => {
    const { query } = client;
    client.query = (text, values, ...rest) => {
      const name = typeof text === 'string' && hasValues(values) ? preparedNameOf(text) : undefined;
      return query.call(client, name === undefined ? text : { name, text }, values, ...rest);
    };
  });
}

function hasValues(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0;
}

function preparedNameOf(text: string): string | undefined {
  const existing = names.get(text);
  if (existing !== undefined || names.size >= maxPreparedStatements) return existing;
  const name = `cleave_${names.size}`;
  names.set(text, name);
  return name;
}
