import { Controller } from '@nestjs/common';
import { cancelOrder, orderCancelled, OrderNotFound, OrderView, type CancelOrder } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { customerSeenBy } from '../domain/sight.js';
import { IdempotencyKeys } from '../persistence/idempotency-keys.repository.js';
import { viewOf } from '../persistence/order-record.js';
import { Orders } from '../persistence/orders.repository.js';
import { Sagas } from '../persistence/sagas.repository.js';
import { Repeats } from '../repeating/repeats.js';
import { answerFor } from '../repeating/told.js';
import { OrderSaga } from '../saga/order.saga.js';

@Controller()
export class CancelOrderHandler {
  constructor(
    private readonly repeats: Repeats,
    private readonly keys: IdempotencyKeys,
    private readonly orders: Orders,
    private readonly sagas: Sagas,
    private readonly saga: OrderSaga,
    private readonly outbox: Outbox,
  ) {}

  @Handles(cancelOrder)
  handle(request: CancelOrder): Promise<OrderView> {
    return this.repeats.once(cancelOrder, request, () => this.cancel(request.id));
  }

  /** Undoes what was done for it; nothing when it was cancelled before. */
  private async cancel(id: string): Promise<(() => Promise<unknown>) | undefined> {
    const owner = customerSeenBy(currentPrincipal());
    const order = await this.orders.lock(id);
    if (!order || (owner && order.customerId !== owner)) throw new OrderNotFound({ id });
    if (order.status === 'cancelled') return undefined;
    await refuseStale(OrderView, async () => viewOf(order));
    order.cancel();
    await this.keys.answer(order.placedUnder, id, answerFor(order));
    const { number, customerId } = order;
    await this.outbox.add(orderCancelled, { orderId: id, number, customerId }, { aggregateId: id });
    const claim = await this.sagas.turnBack(id);
    return () => this.saga.drive({ order, claim });
  }
}
