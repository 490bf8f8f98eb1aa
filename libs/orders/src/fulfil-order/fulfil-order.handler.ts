import { Controller } from '@nestjs/common';
import { fulfilOrder, orderFulfilled, OrderNotFound, OrderView, type FulfilOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { assertIfMatch } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { toOrderView } from '../persistence/order-record.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { SettlementsRepository } from '../persistence/settlements.repository.js';
import { IdempotentCommand } from '../idempotency/idempotent-command.js';
import { SettlementProcessor } from '../settlement/settlement-processor.js';

@Controller()
export class FulfilOrderHandler {
  constructor(
    private readonly idempotentCommand: IdempotentCommand,
    private readonly orders: OrdersRepository,
    private readonly settlements: SettlementsRepository,
    private readonly settlementProcessor: SettlementProcessor,
    private readonly outbox: Outbox,
  ) {}

  @Handles(fulfilOrder)
  handle(request: FulfilOrder): Promise<OrderView> {
    return this.idempotentCommand.execute(fulfilOrder, request, () => this.fulfil(request.id));
  }

  /** Fulfils the order and creates the settlement that captures the payment; undefined if already fulfilled. */
  private async fulfil(id: string): Promise<(() => Promise<void>) | undefined> {
    const order = await this.orders.lock(id);
    if (!order) throw new OrderNotFound({ id });
    if (order.status === 'fulfilled') return undefined;
    await assertIfMatch(OrderView, async () => toOrderView(order));
    order.fulfil();
    const { number, customerId, totalAmount } = order;
    await this.outbox.add(orderFulfilled, { orderId: id, number, customerId }, { aggregateId: id });
    const capture = await this.settlements.create({
      orderId: id,
      kind: 'capture',
      key: '',
      fingerprint: '',
      amount: totalAmount,
    });
    return () => this.settlementProcessor.process(capture);
  }
}
