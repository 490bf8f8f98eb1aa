import { Controller } from '@nestjs/common';
import { cancelOrder, orderCancelled, OrderNotFound, OrderView, type CancelOrder } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { assertIfMatch } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { visibleCustomerId } from '../domain/order-access.js';
import { IdempotencyKeysRepository } from '../persistence/idempotency-keys.repository.js';
import { toOrderView } from '../persistence/order-record.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { SagasRepository } from '../persistence/sagas.repository.js';
import { IdempotentCommand } from '../idempotency/idempotent-command.js';
import { responseFor } from '../idempotency/stored-response.js';
import { OrderSaga } from '../saga/order.saga.js';

@Controller()
export class CancelOrderHandler {
  constructor(
    private readonly idempotentCommand: IdempotentCommand,
    private readonly keys: IdempotencyKeysRepository,
    private readonly orders: OrdersRepository,
    private readonly sagas: SagasRepository,
    private readonly saga: OrderSaga,
    private readonly outbox: Outbox,
  ) {}

  @Handles(cancelOrder)
  handle(request: CancelOrder): Promise<OrderView> {
    return this.idempotentCommand.execute(cancelOrder, request, () => this.cancel(request.id));
  }

  /**
   * Cancels the order and marks its saga for compensation. If the request that placed the order has no stored response
   * yet, the cancelled order becomes its response. Returns the saga run to start after the commit, or undefined if the
   * order is already cancelled.
   */
  private async cancel(id: string): Promise<(() => Promise<unknown>) | undefined> {
    const visibleCustomer = visibleCustomerId(currentPrincipal());
    const order = await this.orders.lock(id);
    if (!order || (visibleCustomer && order.customerId !== visibleCustomer)) throw new OrderNotFound({ id });
    if (order.status === 'cancelled') return undefined;
    await assertIfMatch(OrderView, async () => toOrderView(order));
    order.cancel();
    await this.keys.storeFirstResponse(order.idempotencyRef, id, responseFor(order));
    const { number, customerId } = order;
    await this.outbox.add(orderCancelled, { orderId: id, number, customerId }, { aggregateId: id });
    const lease = await this.sagas.startCompensation(id);
    return () => this.saga.run({ order, lease });
  }
}
