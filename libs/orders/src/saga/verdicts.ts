import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { AnyEvent, BodyOf } from '#contracts/definition';
import { orderConfirmed, OrderNotPlaced, orderRejected, type OrderRejectedV1 } from '#contracts/orders';
import { Outbox } from '#kernel/outbox';
import type { Order } from '../domain/order.js';
import type { Reason } from '../domain/rejection.js';
import { IdempotencyKeys, type GivenAnswer } from '../persistence/idempotency-keys.repository.js';
import { answerFor } from '../repeating/told.js';
import { Orders } from '../persistence/orders.repository.js';
import { LeaseLost, Sagas, type SagaClaim } from '../persistence/sagas.repository.js';
import type { Decided, Work } from './work.js';

/**
 * What a saga may make of its order, each in one transaction with the saga's own progress and the event.
 * All throw `LeaseLost` and change nothing when the saga is someone else's by now.
 */
@Injectable()
export class Verdicts {
  constructor(
    private readonly em: EntityManager,
    private readonly orders: Orders,
    private readonly sagas: Sagas,
    private readonly keys: IdempotencyKeys,
    private readonly outbox: Outbox,
  ) {}

  async confirm({ order, claim }: Work): Promise<Decided> {
    order.confirm();
    const { id, number, customerId } = order;
    return this.conclude(claim, order, orderConfirmed, { orderId: id, number, customerId });
  }

  /** Where nothing is to be undone, and whoever placed it is told so for good. */
  private async refuse({ order, claim }: Work, reason: Reason): Promise<Decided> {
    order.reject(reason);
    order.voidPayment();
    return this.conclude(claim, order, orderRejected, rejectionOf(order, reason));
  }

  /**
   * One statement. Whoever else changes a pending order takes its saga first, so `order` is as it is in the database
   * for as long as the saga is ours.
   */
  private async conclude<E extends AnyEvent>(
    claim: SagaClaim,
    order: Order,
    event: E,
    body: BodyOf<E>,
  ): Promise<Decided> {
    const { id, placedUnder } = order;
    const answer = answerFor(order);
    const [verdict] = await this.outbox.commit<{ answer: GivenAnswer | null }>(sql`
      with locked as materialized (select id from orders.orders where id = ${id}::uuid for update),
      ended as (${this.sagas.ending(claim, sql`locked`)}),
      decided as (${this.orders.changing(order, sql`ended`)}),
      answered as (${this.keys.answering(placedUnder, id, answer, sql`ended`)}),
      ${this.outbox.adding('ended', event, body, { aggregateId: id })}
      select (select answer from answered) as answer from ended`);
    if (!verdict) throw new LeaseLost();
    return { answer: verdict.answer ?? answer };
  }

  /** Where there is something to undo, that includes the step that was refused: a try may still be on its way. */
  async reject(work: Work, reason: Reason, { undo }: { undo: boolean }): Promise<Work | Decided | undefined> {
    const { claim } = work;
    if (!undo && !(reason instanceof OrderNotPlaced)) return this.refuse(work, reason);
    return this.on(claim, async (order) => {
      const undoing = undo ? await this.sagas.move(claim, claim.step, { undoing: true }) : undefined;
      if (!undoing) await this.sagas.end(claim);
      order.reject(reason);
      if (!undoing) order.voidPayment();
      if (reason instanceof OrderNotPlaced) await this.keys.free(order.placedUnder, order.id);
      else await this.tell(order);
      await this.outbox.add(orderRejected, rejectionOf(order, reason), { aggregateId: order.id });
      return undoing && { order, claim: undoing };
    });
  }

  /** Everything is undone. */
  async close({ claim }: Work): Promise<undefined> {
    await this.on(claim, async (order) => {
      await this.sagas.end(claim);
      order.voidPayment();
    });
  }

  /** Whoever placed it is told this, unless they were told before that it is pending. */
  private async tell(order: Order): Promise<void> {
    await this.keys.answer(order.placedUnder, order.id, answerFor(order));
  }

  private on<T>({ orderId }: SagaClaim, change: (order: Order) => Promise<T>): Promise<T> {
    return this.em.transactional(async () => {
      const order = await this.orders.lock(orderId);
      if (!order) throw new Error(`Order ${orderId} has a saga but is not there.`);
      return change(order);
    });
  }
}

function rejectionOf({ id, number, customerId }: Order, { code }: Reason): OrderRejectedV1 {
  return { orderId: id, number, customerId, reason: code };
}
