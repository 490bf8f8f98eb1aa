import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { Unauthenticated } from '#contracts/definition';
import type { Order } from '../domain/order.js';
import { ErasedCustomersRepository } from '../persistence/erased-customers.repository.js';
import {
  IdempotencyKeysRepository,
  type IdempotentRequest,
} from '../persistence/idempotency-keys.repository.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { SagasRepository, type SagaLease } from '../persistence/sagas.repository.js';
import type { SagaContext } from '../saga/saga-context.js';

/** Accepts an order: stores it as pending and starts its saga, which confirms or rejects it even after a crash. */
@Injectable()
export class OrderAcceptance {
  constructor(
    private readonly erasedCustomers: ErasedCustomersRepository,
    private readonly keys: IdempotencyKeysRepository,
    private readonly orders: OrdersRepository,
    private readonly sagas: SagasRepository,
    private readonly em: EntityManager,
  ) {}

  /**
   * Stores the idempotency key, the order and the saga in one statement. Returns undefined and changes
   * nothing if the idempotency key is already in use.
   * @throws Unauthenticated for an erased customer, whose access token may still be valid for a short time
   */
  async accept(
    order: Order,
    request: IdempotentRequest,
    paymentToken: string | undefined,
  ): Promise<SagaContext | undefined> {
    const { id, customerId } = order;
    const [accepted] = await this.em.execute<{ erased: boolean; lease: SagaLease | null }[]>(sql`
      with customer as materialized (${this.erasedCustomers.lockAndCheckCte(customerId)}),
      active_customer as (select from customer where not erased),
      new_key as (${this.keys.reserveCte(request, id, sql`active_customer`)}),
      new_order as (${this.orders.insertCte(order, sql`new_key`)}),
      new_saga as (${this.sagas.startCte(id, paymentToken ?? null, sql`new_key`)})
      select erased, (select to_json(new_saga) from new_saga) as lease from customer`);
    if (accepted!.erased) throw new Unauthenticated({});
    return accepted!.lease ? { order, lease: accepted!.lease } : undefined;
  }
}
