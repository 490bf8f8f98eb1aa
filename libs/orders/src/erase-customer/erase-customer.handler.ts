import { Controller } from '@nestjs/common';
import { accountErased, type AccountErasedV1 } from '#contracts/auth';
import { On } from '#kernel/messaging';
import { Inbox } from '#kernel/outbox';
import { ErasedCustomers } from '../persistence/erased-customers.repository.js';
import { IdempotencyKeys } from '../persistence/idempotency-keys.repository.js';
import { Orders } from '../persistence/orders.repository.js';

@Controller()
export class EraseCustomerHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly erased: ErasedCustomers,
    private readonly orders: Orders,
    private readonly keys: IdempotencyKeys,
  ) {}

  /**
   * What was bought, when and for how much has to be kept; where it went to does not. Nothing can be ordered after, so
   * that no address comes late.
   */
  @On(accountErased)
  async whenAccountErased({ userId }: AccountErasedV1): Promise<void> {
    await this.inbox.once(async () => {
      await this.erased.add(userId);
      await this.orders.forgetAddressesOf(userId);
      await this.keys.forget(userId);
    });
  }
}
