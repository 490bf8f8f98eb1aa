import {
  NativeQueryBuilder,
  PostgreSqlConnection,
  PostgreSqlDriver,
  isRaw,
  type Configuration,
  type PostgreSqlPlatform,
} from '@mikro-orm/postgresql';
import { bind, type BoundStatement } from './bound-statement.js';
import { withoutValues } from './without-values.js';

type Parameters = Readonly<globalThis.Parameters<PostgreSqlConnection['execute']>>;
type Client = ReturnType<PostgreSqlConnection['getClient']>;
type Result = Awaited<ReturnType<Client['executeQuery']>>;

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Sends values apart from the statements they belong to. */
class BindingConnection extends PostgreSqlConnection {
  override async execute<T>(...given: Parameters): Promise<T> {
    const [query, params, method = 'all', transaction, logging] = given;
    const { sql, values } = statementOf(query, params);
    if (!Array.isArray(values) || values.length === 0) return super.execute(...given) as Promise<T>;
    await this.ensureConnection();
    const bound = bind(this.platform as PostgreSqlPlatform, sql, values);
    const answer = async (): Promise<T> => {
      const result = transaction
        ? await (transaction as Client).executeQuery(compiled(bound))
        : await this.askPool(bound);
      return this.transformRawResult<T>(result, method);
    };
    return this.executeQuery(bound.text, answer, logging);
  }

  /** Not by Kysely, which is much work around one statement. */
  private async askPool({ text, values }: BoundStatement): Promise<Result> {
    const client = await (await this.getNativeClient()).connect();
    try {
      const { command, rowCount, rows } = await client.query(text, [...values]);
      return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    } finally {
      client.release();
    }
  }
}

/** Errors of it quote no values either. */
export class BindingDriver extends PostgreSqlDriver {
  constructor(configuration: Configuration) {
    super(configuration);
    Object.assign(this, { connection: new BindingConnection(this.config) });
  }

  override convertException(error: Error) {
    return super.convertException(withoutValues(error));
  }
}

function statementOf(query: Parameters[0], params: Parameters[1]): { sql: string; values: unknown } {
  const raw = query instanceof NativeQueryBuilder ? query.toRaw() : query;
  return isRaw(raw) ? { sql: raw.sql, values: raw.params } : { sql: raw, values: params };
}

/** As Kysely would compile it. */
function compiled({ text, values }: BoundStatement): globalThis.Parameters<Client['executeQuery']>[0] {
  const query = { kind: 'RawNode', sqlFragments: [text], parameters: [] } as const;
  return { sql: text, parameters: values, query, queryId: { queryId: text } };
}
