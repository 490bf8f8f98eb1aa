import { Inject, Injectable, Optional } from '@nestjs/common';

/** Returns the context whose transaction is open in the current async context, if any. */
export type OpenTransaction = () => string | undefined;

/** Token of the `OpenTransaction` of an application. */
export const OPEN_TRANSACTION = Symbol('OPEN_TRANSACTION');

/** Prevents requests from being sent inside a database transaction. */
@Injectable()
export class TransactionGuard {
  /** Without `contextInTransaction`, no transaction is ever open. */
  constructor(
    @Optional() @Inject(OPEN_TRANSACTION) private readonly contextInTransaction?: OpenTransaction,
  ) {}

  /** @throws Error if a transaction is open: it would hold its locks during a network call */
  assertNoTransaction(pattern: string): void {
    const context = this.contextInTransaction?.();
    if (context === undefined) return;
    throw new Error(
      `${pattern} must not be sent inside a transaction of ${context}: it would hold locks during a network call. ` +
        'Send it before or after the transaction, or publish an event through the outbox.',
    );
  }
}
