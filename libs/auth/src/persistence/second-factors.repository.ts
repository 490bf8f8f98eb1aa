import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode } from '@mikro-orm/sql';
import { SecondFactor } from '../domain/second-factor.js';

@Injectable()
export class SecondFactorsRepository {
  constructor(private readonly em: EntityManager) {}

  async isEnabled(accountId: string): Promise<boolean> {
    return (await this.em.count(SecondFactor, { accountId, enabled: true })) > 0;
  }

  /** Also if it is not confirmed yet. */
  async exists(accountId: string): Promise<boolean> {
    return (await this.em.count(SecondFactor, { accountId })) > 0;
  }

  /** Locks the row. Concurrent callers wait until the transaction ends. */
  lock(accountId: string): Promise<SecondFactor | null> {
    return this.em.findOne(
      SecondFactor,
      { accountId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  }

  /** Replaces an unconfirmed second factor. Requires a transaction. */
  async replace(factor: SecondFactor): Promise<void> {
    await this.remove(factor.accountId);
    this.em.persist(factor);
  }

  async remove(accountId: string): Promise<void> {
    await this.em.nativeDelete(SecondFactor, { accountId });
  }
}
