import {
  NativeQueryBuilder,
  PostgreSqlConnection,
  PostgreSqlDriver,
  isRaw,
  type Configuration,
  type PostgreSqlPlatform,
} from '@mikro-orm/postgresql';
import { bindParameters, type BoundStatement } from './bound-statement.js';
import { removeErrorValues } from './remove-error-values.js';

type Parameters = Readonly<globalThis.Parameters<PostgreSqlConnection['execute']>>;
type Client = ReturnType<PostgreSqlConnection['getClient']>;
type Result = Awaited<ReturnType<Client['executeQuery']>>;

const modifyingCommands = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Sends values as parameters instead of inlining them into the SQL text. */
class ParameterisedConnection extends PostgreSqlConnection {
  /** Kysely ends the pool only if it has executed a statement itself; an open pool keeps the process alive. */
  override async close(force?: boolean): Promise<void> {
    const pool = this.connected ? await this.getNativeClient() : undefined;
    await super.close(force);
    if (pool && !pool.ending) await pool.end();
  }

  override async execute<T>(...args: Parameters): Promise<T> {
    const [query, params, method = 'all', transaction, logging] = args;
    const { sql, values } = statementOf(query, params);
    if (!Array.isArray(values) || values.length === 0) return super.execute(...args) as Promise<T>;
    await this.ensureConnection();
    const bound = bindParameters(this.platform as PostgreSqlPlatform, sql, values);
    const run = async (): Promise<T> => {
      const result = transaction
        ? await (transaction as Client).executeQuery(compiledQueryOf(bound))
        : await this.executeOnPool(bound);
      return this.transformRawResult<T>(result, method);
    };
    return this.executeQuery(bound.text, run, logging);
  }

  /** Bypasses Kysely, whose overhead per statement is high. */
  private async executeOnPool({ text, values }: BoundStatement): Promise<Result> {
    const client = await (await this.getNativeClient()).connect();
    try {
      const { command, rowCount, rows } = await client.query(text, [...values]);
      return modifyingCommands.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    } finally {
      client.release();
    }
  }
}

/** PostgreSQL driver with parameterised statements, whose errors contain no values. */
export class ParameterisedDriver extends PostgreSqlDriver {
  constructor(configuration: Configuration) {
    super(configuration);
    Object.assign(this, { connection: new ParameterisedConnection(this.config) });
  }

  override convertException(error: Error) {
    return super.convertException(removeErrorValues(error));
  }
}

function statementOf(query: Parameters[0], params: Parameters[1]): { sql: string; values: unknown } {
  const raw = query instanceof NativeQueryBuilder ? query.toRaw() : query;
  return isRaw(raw) ? { sql: raw.sql, values: raw.params } : { sql: raw, values: params };
}

/** The statement in the form of a query compiled by Kysely. */
function compiledQueryOf({ text, values }: BoundStatement): globalThis.Parameters<Client['executeQuery']>[0] {
  const query = { kind: 'RawNode', sqlFragments: [text], parameters: [] } as const;
  return { sql: text, parameters: values, query, queryId: { queryId: text } };
}
