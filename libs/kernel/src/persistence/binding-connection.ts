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

/** Sends values apart from the statements they belong to. */
class BindingConnection extends PostgreSqlConnection {
  override async execute<T>(...given: Parameters): Promise<T> {
    const [query, params, method = 'all', transaction, logging] = given;
    const { sql, values } = statementOf(query, params);
    if (!Array.isArray(values) || values.length === 0) return super.execute(...given) as Promise<T>;
    await this.ensureConnection();
    const bound = bind(this.platform as PostgreSqlPlatform, sql, values);
    const answer = async (): Promise<T> => {
      const client = (transaction ?? this.getClient()) as Client;
      return this.transformRawResult<T>(await client.executeQuery(compiled(bound)), method);
    };
    return this.executeQuery(bound.text, answer, logging);
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
