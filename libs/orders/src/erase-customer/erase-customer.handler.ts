import { Controller } from '@nestjs/common';
import { accountErased, type AccountErasedV1 } from '#contracts/auth';
import { On } from '#kernel/messaging';
import { Inbox } from '#kernel/outbox';
import { Orders } from '../persistence/orders.repository.js';

@Controller()
export class EraseCustomerHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly orders: Orders,
  ) {}

  /** What was bought, when and for how much has to be kept; where it went to does not. */
  @On(accountErased)
  async whenAccountErased({ userId }: AccountErasedV1): Promise<void> {
    await this.inbox.once(() => this.orders.forgetAddressesOf(userId));
  }
}
