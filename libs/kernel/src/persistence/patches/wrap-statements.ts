type Run = () => Promise<unknown>;

/** MikroORM's method that executes every statement except `begin` and `commit`. It is protected in the types. */
interface StatementExecutor {
  executeQuery(this: object, sql: string, run: Run, context?: object): Promise<unknown>;
}

/**
 * Calls `wrap` instead of executing a statement; `run` executes it. `connection` is a MikroORM connection, or the
 * prototype of all. Returns a function that removes the wrapper.
 */
export function wrapStatements(
  connection: object,
  wrap: (sql: string, run: Run) => Promise<unknown>,
): () => void {
  const executor = connection as StatementExecutor;
  const { executeQuery } = executor;
  executor.executeQuery = function (sql, run, context) {
    return wrap(sql, () => executeQuery.call(this, sql, run, context));
  };
  return () => {
    executor.executeQuery = executeQuery;
  };
}
