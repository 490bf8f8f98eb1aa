import type { MikroORM } from '@mikro-orm/sql';
import { currentTraceparent, recorded, type Tracing } from '#kernel/observability';
import { statementName } from './statement-name.js';

type Work = () => Promise<unknown>;

/** The methods of a MikroORM connection through which every statement goes. Its types hide the first. */
interface Statements {
  executeQuery(sql: string, run: Work, context?: object): Promise<unknown>;
  begin(...options: unknown[]): Promise<unknown>;
  commit(...options: unknown[]): Promise<unknown>;
  rollback(...options: unknown[]): Promise<unknown>;
}

/**
 * Records each statement that is part of a trace, with placeholders for its parameters: values are never recorded.
 * What `begin` takes is mostly the wait for a connection.
 */
export function traceStatements(orm: MikroORM, context: string, tracing: Tracing): void {
  const connection = orm.driver.getConnection() as unknown as Statements;
  const traced = (sql: string, work: Work): Promise<unknown> => {
    const parent = currentTraceparent();
    if (parent === undefined) return work();
    const attributes = {
      'db.system.name': 'postgresql',
      'db.namespace': context,
      'db.operation.name': sql.split(/\s/, 1)[0]!.toUpperCase(),
      'db.query.text': sql,
    };
    return recorded(tracing, { name: statementName(sql), kind: 'client', parent, attributes }, work, failed);
  };
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = (sql, run, more) => traced(sql.trim(), () => execute(sql, run, more));
  for (const step of ['begin', 'commit', 'rollback'] as const) {
    const take = connection[step].bind(connection);
    connection[step] = (...options) => traced(step, () => take(...options));
  }
}

/** A driver's message may quote values; its code cannot. */
function failed(error: unknown) {
  const { code, name } = error as { code?: unknown; name?: string };
  return { errorType: typeof code === 'string' ? code : (name ?? '_OTHER') };
}
