import { TransactionContext } from '@mikro-orm/core';

/** The context of the transaction in which the calling code runs, if any. */
export function contextOfOpenTransaction(): string | undefined {
  return TransactionContext.currentTransactionContext()?.em.name;
}

/**
 * Call it before work that is slow, waits or must survive a rollback. `work` is its name, for the error.
 * @throws if the calling code runs in a transaction, whose database connection and locks the work would hold
 */
export function assertNoOpenTransaction(work: string): void {
  const context = contextOfOpenTransaction();
  if (context !== undefined) throw new Error(`${work} must not run in a transaction of ${context}`);
}
