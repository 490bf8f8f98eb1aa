import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import { currentClaim } from './claim.js';
import type { IdempotencyKeysRepository } from './idempotency-keys.repository.js';

/**
 * Before every commit of a command with an idempotency key, records in the same transaction that the command committed,
 * with its response if that is known. Rolls back if another execution has taken over the key.
 */
export class CommitFence implements EventSubscriber {
  constructor(
    private readonly context: string,
    private readonly keys: IdempotencyKeysRepository,
  ) {}

  async beforeTransactionCommit({ transaction }: TransactionEventArgs): Promise<void> {
    const claim = currentClaim(this.context);
    if (claim) await this.keys.markCommitted(claim, transaction);
  }
}
