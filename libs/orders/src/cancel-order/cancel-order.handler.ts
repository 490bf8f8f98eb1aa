import { Controller } from '@nestjs/common';
import { cancelOrder, OrderNotFound, OrderView, type CancelOrder } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { visibleCustomerId } from '../domain/order-access.js';
import type { Order } from '../domain/order.js';
import { toOrderView } from '../persistence/order-record.js';
import { OrderCommandExecutor, type FollowUp } from '../saga/order-command-executor.js';
import { OrderSaga } from '../saga/order.saga.js';
import { OrderTransitions } from '../saga/order-transitions.js';

@Controller()
export class CancelOrderHandler {
  constructor(
    private readonly command: OrderCommandExecutor,
    private readonly transitions: OrderTransitions,
    private readonly saga: OrderSaga,
  ) {}

  @Handles(cancelOrder)
  handle({ id }: CancelOrder): Promise<OrderView> {
    return this.command.execute(cancelOrder, id, (order) => this.cancel(order));
  }

  /** Returns the follow-up that compensates the saga; undefined if the order is already cancelled. */
  private async cancel(order: Order): Promise<FollowUp | undefined> {
    const visibleCustomer = visibleCustomerId(currentPrincipal());
    if (visibleCustomer && order.customerId !== visibleCustomer) throw new OrderNotFound({ id: order.id });
    if (order.status === 'cancelled') return undefined;
    await assertPreconditions(OrderView, async () => toOrderView(order));
    const compensating = await this.transitions.cancel(order);
    return () => this.saga.runCompensation(compensating);
  }
}
