/** Whether a MikroORM transaction is a savepoint inside another one, so that its commit is not final. */
export function isSavepoint(transaction: unknown): boolean {
  return typeof transaction === 'object' && transaction !== null && 'savepointName' in transaction;
}
