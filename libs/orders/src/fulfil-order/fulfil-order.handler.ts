import { Controller } from '@nestjs/common';
import { fulfilOrder, OrderView, type FulfilOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import type { Order } from '../domain/order.js';
import { toOrderView } from '../persistence/order-record.js';
import { OrderCommand } from '../saga/order-command.js';
import { OrderTransitions } from '../saga/order-transitions.js';
import { PaymentCapture } from '../settlement/payment-capture.js';

@Controller()
export class FulfilOrderHandler {
  constructor(
    private readonly command: OrderCommand,
    private readonly transitions: OrderTransitions,
    private readonly capture: PaymentCapture,
  ) {}

  @Handles(fulfilOrder)
  async handle({ id }: FulfilOrder): Promise<OrderView> {
    const checkedChanges = await this.capture.captureIfNeeded(id, ({ status }) => status === 'confirmed');
    return this.command.execute(fulfilOrder, id, (order) => this.fulfil(order, checkedChanges));
  }

  /** Does nothing if the order is already fulfilled. */
  private async fulfil(order: Order, checkedChanges: number | undefined): Promise<undefined> {
    if (order.status === 'fulfilled') return;
    if (order.changeCount !== checkedChanges)
      await assertPreconditions(OrderView, async () => toOrderView(order));
    await this.transitions.fulfil(order);
  }
}
