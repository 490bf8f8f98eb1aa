import type { EventEmitter } from 'node:events';

interface PooledClient extends EventEmitter {
  query(statement: unknown, values?: unknown, ...rest: unknown[]): unknown;
}

/** Each is kept by every connection that has carried it out; a statement beyond them is planned each time. */
const mostPrepared = 250;
const names = new Map<string, string>();

/**
 * Has each connection of a `pg` pool parse and plan a statement that carries values once, and not each time. Through a
 * pooler in transaction mode this needs one that knows prepared statements, such as PgBouncer from 1.21.
 */
export function prepareStatements(pool: EventEmitter): void {
  pool.on('connect', (client: PooledClient) => {
    const { query } = client;
    client.query = (text, values, ...rest) => {
      const name = typeof text === 'string' && hasValues(values) ? nameOf(text) : undefined;
      return query.call(client, name === undefined ? text : { name, text }, values, ...rest);
    };
  });
}

function hasValues(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = `cleave_${names.size}`;
  names.set(text, name);
  return name;
}
