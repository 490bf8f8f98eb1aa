import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode } from '@mikro-orm/sql';
import { SecondFactor } from '../domain/second-factor.js';

@Injectable()
export class SecondFactorsRepository {
  constructor(private readonly em: EntityManager) {}

  async isEnabled(accountId: string): Promise<boolean> {
    return (await this.em.count(SecondFactor, { accountId, enabled: true })) > 0;
  }

  /** Everyone else who wants this one waits until the transaction ends. */
  lock(accountId: string): Promise<SecondFactor | null> {
    return this.em.findOne(
      SecondFactor,
      { accountId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  }

  /** In the place of one that was not confirmed. Inside a transaction. */
  async replace(factor: SecondFactor): Promise<void> {
    await this.remove(factor.accountId);
    this.em.persist(factor);
  }

  async remove(accountId: string): Promise<void> {
    await this.em.nativeDelete(SecondFactor, { accountId });
  }
}
