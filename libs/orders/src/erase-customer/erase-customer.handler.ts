import { Controller } from '@nestjs/common';
import { accountErased, type AccountErasedV1 } from '#contracts/auth';
import { IdempotencyKeysRepository } from '#kernel/idempotency';
import { On } from '#kernel/messaging';
import { Inbox } from '#kernel/outbox';
import { ErasedCustomersRepository } from '../persistence/erased-customers.repository.js';
import { OrdersRepository } from '../persistence/orders.repository.js';

@Controller()
export class EraseCustomerHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly erasedCustomers: ErasedCustomersRepository,
    private readonly orders: OrdersRepository,
    private readonly keys: IdempotencyKeysRepository,
  ) {}

  /**
   * Deletes the shipping addresses and stored responses of the customer, also responses to staff; lines, dates and
   * amounts of orders are retained. Prevents further orders, which could store an address after the erasure.
   */
  @On(accountErased)
  async whenAccountErased({ userId }: AccountErasedV1): Promise<void> {
    await this.inbox.once(async () => {
      await this.erasedCustomers.add(userId);
      await this.orders.deleteShippingAddresses(userId);
      await this.keys.deleteByPrincipal(userId);
      await this.keys.eraseResponsesAbout(userId);
    });
  }
}
