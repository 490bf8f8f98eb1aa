import type { MikroORM } from '@mikro-orm/sql';
import { SpanKind } from '@opentelemetry/api';
import type { SpanEnd, Tracing } from '#kernel/observability';
import { statementName } from './statement-name.js';
import { wrapStatements } from './wrap-statements.js';

type Work = () => Promise<unknown>;

/** The methods of a MikroORM connection that delimit transactions. */
interface TransactionMethods {
  begin(...options: unknown[]): Promise<unknown>;
  commit(...options: unknown[]): Promise<unknown>;
  rollback(...options: unknown[]): Promise<unknown>;
}

/**
 * Records a span for each statement that belongs to a trace. Parameter values are never recorded. The duration of `begin`
 * is mostly the wait for a connection.
 */
export function traceStatements(orm: MikroORM, context: string, tracing: Tracing): void {
  const connection = orm.driver.getConnection() as unknown as TransactionMethods;
  const traced = (sql: string, work: Work): Promise<unknown> => {
    const parent = tracing.currentTraceparent();
    if (parent === undefined) return work();
    const attributes = {
      'db.system.name': 'postgresql',
      'db.namespace': context,
      'db.operation.name': sql.split(/\s/, 1)[0]!.toUpperCase(),
      'db.query.text': sql,
    };
    const span = tracing.startSpan(statementName(sql), parent, { kind: SpanKind.CLIENT, attributes });
    return span.endAfter(work(), spanEndOf);
  };
  wrapStatements(connection, (sql, run) => traced(sql.trim(), run));
  for (const step of ['begin', 'commit', 'rollback'] as const) {
    const run = connection[step].bind(connection);
    connection[step] = (...options) => traced(step, () => run(...options));
  }
}

/** Uses the error code: unlike the message, it cannot contain values. */
function spanEndOf(error: unknown): SpanEnd {
  const { code, name } = error as { code?: unknown; name?: string };
  return { errorType: typeof code === 'string' ? code : (name ?? '_OTHER') };
}
