import { TransactionContext } from '@mikro-orm/core';

/** Runs `work` as if its caller had opened a transaction of `context`. Needs no database. */
export function inOpenTransaction<T>(context: string, work: () => T): T {
  return TransactionContext.create({ name: context } as never, work);
}
