import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { Unauthenticated } from '#contracts/definition';
import { orderPlaced } from '#contracts/orders';
import { Outbox } from '#kernel/outbox';
import type { Order } from '../domain/order.js';
import { ErasedCustomers } from '../persistence/erased-customers.repository.js';
import { IdempotencyKeys, type KeyedRequest } from '../persistence/idempotency-keys.repository.js';
import { Orders } from '../persistence/orders.repository.js';
import { Sagas } from '../persistence/sagas.repository.js';
import type { Work } from '../saga/work.js';

/** Accepts an order: it is pending, and will be confirmed or rejected whatever dies from here on. */
@Injectable()
export class Placement {
  constructor(
    private readonly em: EntityManager,
    private readonly erased: ErasedCustomers,
    private readonly keys: IdempotencyKeys,
    private readonly orders: Orders,
    private readonly sagas: Sagas,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Undefined, and nothing done, when another request was first to use the key.
   * @throws Unauthenticated for a customer who was erased: a token may outlive its account for a moment
   */
  accept(order: Order, request: KeyedRequest, paymentToken: string | undefined): Promise<Work | undefined> {
    return this.em.transactional(async () => {
      if (await this.erased.includes(order.customerId)) throw new Unauthenticated({});
      if (!(await this.keys.use(request, { orderId: order.id }))) return undefined;
      await this.orders.add(order);
      const claim = await this.sagas.begin(order.id, paymentToken ?? null);
      const { id, number, customerId, total } = order;
      const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
      await this.outbox.add(
        orderPlaced,
        { orderId: id, number, customerId, lines, total },
        { aggregateId: id },
      );
      return { order, claim };
    });
  }
}
