import { Controller } from '@nestjs/common';
import { accountErased, type AccountErasedV1 } from '#contracts/auth';
import { IdempotencyKeysRepository } from '#kernel/idempotency';
import { On } from '#kernel/messaging';
import { Inbox } from '#kernel/outbox';
import { AddressErasuresRepository } from '../persistence/address-erasures.repository.js';
import { ErasedCustomersRepository } from '../persistence/erased-customers.repository.js';
import { EraseAddresses } from './erase-addresses.js';

@Controller()
export class EraseCustomerHandler {
  constructor(
    private readonly inbox: Inbox,
    private readonly erasedCustomers: ErasedCustomersRepository,
    private readonly erasures: AddressErasuresRepository,
    private readonly addresses: EraseAddresses,
    private readonly keys: IdempotencyKeysRepository,
  ) {}

  /**
   * Deletes the shipping addresses and stored responses of the customer, also responses to staff; lines, dates and
   * amounts of orders are retained. Prevents further orders, which could store an address after the erasure. The transaction
   * only records which addresses to delete, because there may be any number of orders; a repeated delivery continues.
   */
  @On(accountErased)
  async whenAccountErased({ userId }: AccountErasedV1): Promise<void> {
    await this.inbox.once(async () => {
      await this.erasedCustomers.add(userId);
      await this.erasures.add(userId);
      await this.keys.deleteByPrincipal(userId);
      await this.keys.eraseResponsesAbout(userId);
    });
    await this.addresses.start(userId);
  }
}
