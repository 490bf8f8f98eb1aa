import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { IdempotencyKeysRepository } from '#kernel/idempotency';
import { isDatabaseUnavailable } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import { AddressErasuresRepository } from '../persistence/address-erasures.repository.js';

const intervalMs = 5_000;

/** Orders per transaction: few enough that changes to them wait only briefly. */
const batchSize = 500;

/** Batches that an event erases before it leaves the rest to the job. */
const batchesPerEvent = 4;

/** Deletes the shipping addresses of erased customers in batches. An erasure that is interrupted is continued by the job. */
@Injectable()
export class EraseAddresses {
  private readonly logger = new Logger(EraseAddresses.name);

  constructor(
    private readonly em: EntityManager,
    private readonly erasures: AddressErasuresRepository,
    private readonly keys: IdempotencyKeysRepository,
  ) {}

  /** Erases the first batches of a customer. Does nothing if no erasure is recorded. */
  async start(customerId: string): Promise<void> {
    for (let i = 0; i < batchesPerEvent; i++) if (!(await this.eraseBatch(customerId))) return;
  }

  /**
   * Erases what events and stopped processes have left. A customer whose addresses cannot be erased is skipped until the next
   * run, so that the others do not wait for it.
   * @throws the first error of a database that is unavailable
   */
  @PeriodicJob(() => ({ context: 'orders', intervalMs }))
  async eraseRest(stopping: AbortSignal): Promise<void> {
    let customerId: string | undefined;
    while ((customerId = await this.erasures.nextCustomer(customerId)) !== undefined) {
      await this.eraseAll(customerId, stopping);
      if (stopping.aborted) return;
    }
  }

  private async eraseAll(customerId: string, stopping: AbortSignal): Promise<void> {
    try {
      while (!stopping.aborted && (await this.eraseBatch(customerId)));
    } catch (err) {
      if (isDatabaseUnavailable(err)) throw err;
      this.logger.error(
        { err, customerId },
        'Erasing the addresses of a customer failed; it will be retried',
      );
    }
  }

  /** With the last batch, also erases what staff received meanwhile: responses with addresses that were not deleted yet. */
  private eraseBatch(customerId: string): Promise<boolean> {
    return this.em.transactional(async () => {
      const erased = await this.erasures.eraseBatch(batchSize, customerId);
      if (erased?.isLast) await this.keys.eraseResponsesAbout(customerId);
      return erased !== undefined;
    });
  }
}
