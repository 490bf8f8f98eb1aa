import { Controller } from '@nestjs/common';
import { fulfilOrder, OrderView, type FulfilOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import type { Order } from '../domain/order.js';
import { toOrderView } from '../persistence/order-record.js';
import { OrderCommandExecutor } from '../saga/order-command-executor.js';
import { OrderTransitions } from '../saga/order-transitions.js';
import { PaymentCapture } from '../settlement/payment-capture.js';

@Controller()
export class FulfilOrderHandler {
  constructor(
    private readonly command: OrderCommandExecutor,
    private readonly transitions: OrderTransitions,
    private readonly capture: PaymentCapture,
  ) {}

  @Handles(fulfilOrder)
  async handle({ id }: FulfilOrder): Promise<OrderView> {
    const changeCountAtPrecondition = await this.capture.captureIfNeeded(
      id,
      ({ status }) => status === 'confirmed',
    );
    return this.command.execute(fulfilOrder, id, (order) => this.fulfil(order, changeCountAtPrecondition));
  }

  /** Does nothing if the order is already fulfilled. */
  private async fulfil(order: Order, changeCountAtPrecondition: number | undefined): Promise<undefined> {
    if (order.status === 'fulfilled') return;
    if (order.changeCount !== changeCountAtPrecondition)
      await assertPreconditions(OrderView, async () => toOrderView(order));
    await this.transitions.fulfil(order);
  }
}
