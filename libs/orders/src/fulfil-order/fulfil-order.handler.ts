import { Controller } from '@nestjs/common';
import { fulfilOrder, OrderView, type FulfilOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { assertIfMatch } from '#kernel/preconditions';
import type { Order } from '../domain/order.js';
import { toOrderView } from '../persistence/order-record.js';
import { SettlementsRepository } from '../persistence/settlements.repository.js';
import { OrderCommand, type FollowUp } from '../saga/order-command.js';
import { OrderTransitions } from '../saga/order-transitions.js';
import { SettlementProcessor } from '../settlement/settlement-processor.js';

@Controller()
export class FulfilOrderHandler {
  constructor(
    private readonly command: OrderCommand,
    private readonly transitions: OrderTransitions,
    private readonly settlements: SettlementsRepository,
    private readonly settlementProcessor: SettlementProcessor,
  ) {}

  @Handles(fulfilOrder)
  handle({ id }: FulfilOrder): Promise<OrderView> {
    return this.command.execute(fulfilOrder, id, (order) => this.fulfil(order));
  }

  /** Returns the settlement that captures the payment; undefined if the order is already fulfilled. */
  private async fulfil(order: Order): Promise<FollowUp | undefined> {
    if (order.status === 'fulfilled') return undefined;
    await assertIfMatch(OrderView, async () => toOrderView(order));
    await this.transitions.fulfil(order);
    const { id: orderId, totalAmount: amount } = order;
    const capture = await this.settlements.create({ orderId, kind: 'capture', deliveryId: '', amount });
    return () => this.settlementProcessor.process(capture);
  }
}
