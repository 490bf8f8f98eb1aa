import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import {
  cancelOrder,
  orderCancelled,
  OrderNotFound,
  type CancelOrder,
  type OrderView,
} from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { Outbox } from '#kernel/outbox';
import { customerSeenBy } from '../domain/sight.js';
import { OrderReader } from '../persistence/order-reader.js';
import { viewOf } from '../persistence/order-record.js';
import { Orders } from '../persistence/orders.repository.js';
import { Sagas } from '../persistence/sagas.repository.js';
import { inTime } from '../saga/in-time.js';
import { OrderSaga } from '../saga/order.saga.js';
import type { Work } from '../saga/work.js';

@Controller()
export class CancelOrderHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly orders: Orders,
    private readonly sagas: Sagas,
    private readonly saga: OrderSaga,
    private readonly reader: OrderReader,
    private readonly outbox: Outbox,
  ) {}

  @Handles(cancelOrder)
  async handle({ id }: CancelOrder): Promise<OrderView> {
    const work = await this.em.transactional(() => this.cancel(id, customerSeenBy(currentPrincipal())));
    if (work) await inTime(cancelOrder.deadlineMs, () => this.saga.drive(work));
    const record = await this.reader.find(id);
    if (!record) throw new OrderNotFound({ id });
    return viewOf(record);
  }

  /** What there is to undo; nothing when it was cancelled before. */
  private async cancel(id: string, owner: string | undefined): Promise<Work | undefined> {
    const order = await this.orders.lock(id);
    if (!order || (owner && order.customerId !== owner)) throw new OrderNotFound({ id });
    if (order.status === 'cancelled') return undefined;
    order.cancel();
    const { number, customerId } = order;
    await this.outbox.add(orderCancelled, { orderId: id, number, customerId }, { aggregateId: id });
    return { order, claim: await this.sagas.turnBack(id) };
  }
}
