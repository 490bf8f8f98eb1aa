/**
 * Thrown before a commit if another execution of the command has taken over its idempotency key. The transaction is
 * rolled back.
 */
export class ClaimLost extends Error {
  constructor() {
    super('Another execution of this command has taken over its idempotency key.');
  }
}
