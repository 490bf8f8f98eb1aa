import type { EventEmitter } from 'node:events';
import { isReadOnlyError } from '../prepare-session.js';

interface PooledClient extends EventEmitter {
  query(statement: unknown, values?: unknown, ...rest: unknown[]): unknown;
  release(error?: Error): void;
  end(): Promise<void>;
}

/** Limits the memory of connections, each of which keeps its prepared statements. Further statements are not prepared. */
const maxPreparedStatements = 250;
const names = new Map<string, string>();

/** A patched pool. */
export interface PatchedPool extends EventEmitter {
  /** When the server last executed a statement, as returned by `performance.now()`. */
  lastResponseAt?: number;
}

/** The members that a `pg` pool uses of its queue, which is an array by default. */
export interface WaitingCalls<Item extends object = object> {
  readonly length: number;
  push(item: Item): unknown;
  shift(): Item | undefined;
  findIndex(predicate: (item: Item) => boolean): number;
  splice(index: number, count: 1): Item[];
}

/** Injection token of a function that creates the queue of a `pg` pool for calls that wait for a connection. */
export const CONNECTION_QUEUE = Symbol('CONNECTION_QUEUE');

/** Makes the connections of a `pg` pool prepare their statements, and replaces those that are lost during use. */
export function patchPool(pool: PatchedPool, createQueue: () => WaitingCalls): void {
  Object.assign(pool, { _pendingQueue: createQueue() });
  const inUse = new WeakSet<PooledClient>();
  pool.on('acquire', (client: PooledClient) => inUse.add(client));
  pool.on('release', (_error: unknown, client: PooledClient) => inUse.delete(client));
  pool.on('connect', (client: PooledClient) => {
    patchQuery(client, pool);
    client.once('end', () => {
      if (inUse.has(client)) releaseLost(client);
    });
  });
}

/**
 * Prepares statements with parameters, so that they are parsed once per connection; a pooler in transaction mode must
 * support that, as PgBouncer does from 1.21. Closes the connection after a query timed out (`query_timeout`), when the
 * server terminates it or became read-only, or when a table change has invalidated its prepared statements.
 */
function patchQuery(client: PooledClient, pool: PatchedPool): void {
  const { query } = client;
  const onResponse = (): void => void (pool.lastResponseAt = performance.now());
  client.query = (text, values, ...rest) => {
    const name = typeof text === 'string' && hasValues(values) ? preparedNameOf(text) : undefined;
    const result = query.call(client, name === undefined ? text : { name, text }, values, ...rest);
    Promise.resolve(result).then(onResponse, ({ message, code }: Error & { code?: string }) => {
      const isStalePlan = message.includes('cached plan must not change result type');
      const isUnusable = code?.startsWith('57P') || isReadOnlyError({ code }) || isStalePlan;
      if (message === 'Query read timeout' || isUnusable) void client.end();
    });
    return result;
  };
}

/**
 * Kysely releases the connection of a transaction only after a commit or rollback; on a lost connection neither
 * succeeds, so the pool would be exhausted.
 */
function releaseLost(client: PooledClient): void {
  const { release } = client;
  client.release = () => {};
  release(new Error('connection lost'));
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
