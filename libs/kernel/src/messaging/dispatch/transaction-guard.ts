/** Tells whether the current code runs inside a database transaction. Bound by whoever owns the databases. */
export class OpenTransactions {
  private find: () => string | undefined = () => undefined;

  tellBy(find: () => string | undefined): void {
    this.find = find;
  }

  /** @throws Error when a transaction is open: a message would hold its locks across a network call */
  refuse(pattern: string): void {
    const context = this.find();
    if (context === undefined) return;
    throw new Error(
      `${pattern} must not be sent inside a transaction of ${context}: it would hold locks across a network call. ` +
        'Send it before or after, or publish an event through the outbox.',
    );
  }
}
