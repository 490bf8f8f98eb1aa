/** Prevents requests from being sent inside a database transaction. */
export class TransactionGuard {
  private contextInTransaction: () => string | undefined = () => undefined;

  /** Sets the function that returns the context whose transaction is open in the current async context, if any. */
  setSource(contextInTransaction: () => string | undefined): void {
    this.contextInTransaction = contextInTransaction;
  }

  /** @throws Error if a transaction is open: it would hold its locks during a network call */
  assertNoTransaction(pattern: string): void {
    const context = this.contextInTransaction();
    if (context === undefined) return;
    throw new Error(
      `${pattern} must not be sent inside a transaction of ${context}: it would hold locks during a network call. ` +
        'Send it before or after the transaction, or publish an event through the outbox.',
    );
  }
}
