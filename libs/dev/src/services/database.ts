import { MikroORM } from '@mikro-orm/postgresql';
import { withoutParameters } from '#kernel/persistence';

/** A plain connection for creating and inspecting databases. */
export interface Sql {
  /** Executes SQL with `?` placeholders and returns the rows. */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Connects to a PostgreSQL database. Rejects if it is unreachable or the login fails. `readOnly` executes each query in a
 * read-only transaction; a parameter of the connection would be rejected by PgBouncer.
 */
export async function connect(url: string, { readOnly = false } = {}): Promise<Sql> {
  const orm = new MikroORM({
    clientUrl: withoutParameters(url),
    entities: [],
    discovery: { warnWhenNoEntities: false },
    pool: { max: 2 },
    driverOptions: { connectionString: url },
  });
  const connection = orm.em.getConnection();
  try {
    await connection.execute('select 1');
  } catch (error) {
    await orm.close();
    throw error;
  }
  return {
    query: (sql, params = []) =>
      readOnly
        ? connection.transactional((transaction) => connection.execute(sql, params, 'all', transaction), {
            readOnly,
          })
        : connection.execute(sql, params, 'all'),
    close: () => orm.close(),
  };
}

/** Creates a database on the server of `adminUrl`, empty or as a copy of the database `template`, and returns its URL. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<string> {
  const source = template === undefined ? '' : ` template ${identifier(template)}`;
  await administer(adminUrl, `create database ${identifier(name)}${source}`);
  return urlOf(adminUrl, name);
}

/** Creates the database unless it exists, and returns its URL. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  const found = await administer(adminUrl, 'select 1 from pg_database where datname = ?', [name]);
  return found.length > 0 ? urlOf(adminUrl, name) : createDatabase(adminUrl, name);
}

/** Drops a database and its open connections. Does nothing if it does not exist. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await administer(adminUrl, `drop database if exists ${identifier(name)} with (force)`);
}

async function administer(
  url: string,
  statement: string,
  params: readonly unknown[] = [],
): Promise<unknown[]> {
  const sql = await connect(url);
  try {
    return await sql.query(statement, params);
  } finally {
    await sql.close();
  }
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl.replace('@/', '@localhost/')); // the parameter `host` takes precedence
  url.pathname = `/${name}`;
  return url.href;
}

function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`Invalid database name: ${name}`);
  return `"${name}"`;
}
