import type { EntityManager } from '@mikro-orm/sql';
import type { Databases } from '#kernel/persistence';
import { currentClaim } from './claim.js';

/**
 * Runs the transaction of a command whose result is the command's response. With an idempotency key, the response is
 * committed in that transaction, so that both the effect and its response exist or neither does:
 *
 *     return this.transaction.run(async () => {
 *       const category = await this.categories.lock(id);
 *       category.rename(name);
 *       return toCategoryView(category);
 *     });
 *
 * A handler that continues after the commit, for example by calling another context, may return another response. Until
 * it returns, the committed one is provisional: it is replayed if the process dies in between.
 *
 * With `em.transactional` instead, the effect also happens once; but after a crash before the response is stored, a retry
 * fails with `IdempotencyResponseLost`, or executes the command again if it is declared `idempotent`.
 */
export class CommandTransaction {
  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {}

  /** @throws ClaimLost if another execution has taken over the idempotency key; the transaction is then rolled back */
  async run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const em = this.databases.entityManager(this.context);
    const claim = currentClaim(this.context);
    if (!claim) return em.transactional(work);
    try {
      const response = await em.transactional(async (transaction) => {
        const result = await work(transaction);
        claim.pendingResponse = { response: result, encrypted: claim.request.key.encrypt(result) };
        return result;
      });
      claim.committedResponse = claim.pendingResponse;
      return response;
    } finally {
      claim.pendingResponse = undefined;
    }
  }

  /**
   * Declares that the response of the current command contains personal data of someone other than the principal, which
   * `IdempotencyKeysRepository.eraseResponsesAbout` then erases. Call it inside `run`.
   */
  declareResponseContainsDataOf(subjectId: string): void {
    const claim = currentClaim(this.context);
    if (claim) claim.subjectId = subjectId;
  }
}
