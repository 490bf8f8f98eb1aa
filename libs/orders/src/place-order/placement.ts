import { Injectable } from '@nestjs/common';
import { sql } from '@mikro-orm/sql';
import { Unauthenticated } from '#contracts/definition';
import { orderPlaced } from '#contracts/orders';
import { Outbox } from '#kernel/outbox';
import type { Order } from '../domain/order.js';
import { ErasedCustomers } from '../persistence/erased-customers.repository.js';
import { IdempotencyKeys, type KeyedRequest } from '../persistence/idempotency-keys.repository.js';
import { Orders } from '../persistence/orders.repository.js';
import { Sagas, type SagaClaim } from '../persistence/sagas.repository.js';
import type { Work } from '../saga/work.js';

/** Accepts an order: it is pending, and will be confirmed or rejected whatever dies from here on. */
@Injectable()
export class Placement {
  constructor(
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
  async accept(
    order: Order,
    request: KeyedRequest,
    paymentToken: string | undefined,
  ): Promise<Work | undefined> {
    const { id, number, customerId, total } = order;
    const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const placed = { orderId: id, number, customerId, lines, total };
    const [accepted] = await this.outbox.commit<{ erased: boolean; claim: SagaClaim | null }>(sql`
      with customer as materialized (${this.erased.including(customerId)}),
      welcome as (select from customer where not erased),
      used as (${this.keys.using(request, id, sql`welcome`)}),
      placed as (${this.orders.adding(order, sql`used`)}),
      begun as (${this.sagas.beginning(id, paymentToken ?? null, sql`used`)}),
      ${this.outbox.adding('used', orderPlaced, placed, { aggregateId: id })}
      select erased, (select to_json(begun) from begun) as claim from customer`);
    if (accepted!.erased) throw new Unauthenticated({});
    return accepted!.claim ? { order, claim: accepted!.claim } : undefined;
  }
}
