import { AsyncLocalStorage } from 'node:async_hooks';
import { AbstractSqlConnection } from '@mikro-orm/sql';

/** Every statement goes through it, `begin` and `commit` apart. The types hide it. */
interface Statements {
  executeQuery(this: object, sql: string, ...rest: unknown[]): Promise<unknown>;
}

/**
 * Runs `work` and answers the SQL that this process sent for it: not what others sent meanwhile, and neither `begin`
 * nor `commit`. One at a time.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const recording = new AsyncLocalStorage<string[]>();
  const statements: string[] = [];
  const connection = AbstractSqlConnection.prototype as unknown as Statements;
  const { executeQuery } = connection;
  connection.executeQuery = function (sql, ...rest) {
    recording.getStore()?.push(sql);
    return executeQuery.call(this, sql, ...rest);
  };
  try {
    await recording.run(statements, work);
    return statements;
  } finally {
    connection.executeQuery = executeQuery;
  }
}
