import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { Unauthenticated, type AnyEvent, type BodyOf } from '#contracts/definition';
import type { RequestWithKey } from '#kernel/idempotency';
import { Outbox } from '#kernel/outbox';
import type { Order } from '../domain/order.js';
import { ErasedCustomersRepository } from './erased-customers.repository.js';
import { OrdersRepository } from './orders.repository.js';
import { placeOrderKeyOf, PlaceOrderKeysRepository } from './place-order-keys.repository.js';
import { responseFor, type PlaceOrderResponse } from './place-order-response.js';
import { LeaseLost, SagasRepository, type SagaLease } from './sagas.repository.js';

/**
 * The statement that accepts an order, and the one that confirms it, or rejects it without compensation
 * and with a stored response. `OrderTransitions` decides all others in a transaction.
 */
@Injectable()
export class PendingOrdersRepository {
  constructor(
    private readonly em: EntityManager,
    private readonly erasedCustomers: ErasedCustomersRepository,
    private readonly keys: PlaceOrderKeysRepository,
    private readonly orders: OrdersRepository,
    private readonly sagas: SagasRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Stores the idempotency key, the pending order and its saga, which confirms or rejects it even after a crash. Returns
   * the lease on the saga; undefined, and changes nothing, if the idempotency key is already used.
   * @throws Unauthenticated for an erased customer, whose access token may still be valid for a short time
   */
  async accept(
    order: Order,
    request: RequestWithKey,
    paymentToken: string | undefined,
  ): Promise<SagaLease | undefined> {
    const { id, customerId } = order;
    const [accepted] = await this.em.execute<{ erased: boolean; lease: SagaLease | null }[]>(sql`
      with customer as materialized (${this.erasedCustomers.lockAndCheckCte(customerId)}),
      active_customer as (select from customer where not erased),
      new_key as (${this.keys.addCte(request, id, sql`active_customer`)}),
      new_order as (${this.orders.insertCte(order, sql`new_key`)}),
      new_saga as (${this.sagas.startCte(id, paymentToken ?? null, sql`new_key`)})
      select erased, (select to_json(new_saga) from new_saga) as lease from customer`);
    if (accepted!.erased) throw new Unauthenticated({});
    return accepted!.lease ?? undefined;
  }

  /**
   * Ends the saga, updates the order, completes the idempotency key and adds the event. Returns the stored response: of
   * this decision, or the pending order if the request that placed it has reached its deadline first. While the lease is held,
   * no other process changes the columns written here: every such change takes over the saga in the same transaction.
   * @throws LeaseLost
   */
  async decide<E extends AnyEvent>(
    order: Order,
    lease: SagaLease,
    event: E,
    body: BodyOf<E>,
  ): Promise<PlaceOrderResponse> {
    const { id } = order;
    const placeOrderKey = placeOrderKeyOf(order);
    const response = responseFor(order);
    const encrypted = placeOrderKey.key.encrypt(response);
    const [result] = await this.outbox.executeAndNotify<{ response: string | null }>(sql`
      with locked_order as materialized (select id from orders.orders where id = ${id}::uuid for update),
      ended_saga as (${this.sagas.endCte(lease, sql`locked_order`)}),
      updated_order as (${this.orders.updateCte(order, sql`ended_saga`)}),
      completed_key as (${this.keys.completeCte(placeOrderKey, encrypted, sql`ended_saga`)}),
      ${this.outbox.namedCtesToAdd('ended_saga', event, body, { aggregateId: id })}
      select (select response from completed_key) as response from ended_saga`);
    if (!result) throw new LeaseLost();
    return result.response === null || result.response === encrypted
      ? response
      : (placeOrderKey.key.decrypt(result.response) as PlaceOrderResponse);
  }
}
