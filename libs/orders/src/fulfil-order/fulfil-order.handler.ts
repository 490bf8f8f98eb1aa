import { Controller } from '@nestjs/common';
import { fulfilOrder, orderFulfilled, OrderNotFound, OrderView, type FulfilOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { viewOf } from '../persistence/order-record.js';
import { Orders } from '../persistence/orders.repository.js';
import { Settlements } from '../persistence/settlements.repository.js';
import { Repeats } from '../repeating/repeats.js';
import { Settling } from '../settling/settling.js';

@Controller()
export class FulfilOrderHandler {
  constructor(
    private readonly repeats: Repeats,
    private readonly orders: Orders,
    private readonly settlements: Settlements,
    private readonly settling: Settling,
    private readonly outbox: Outbox,
  ) {}

  @Handles(fulfilOrder)
  handle(request: FulfilOrder): Promise<OrderView> {
    return this.repeats.once(fulfilOrder, request, () => this.fulfil(request.id));
  }

  /** Collects the money; nothing when it was fulfilled before. */
  private async fulfil(id: string): Promise<(() => Promise<void>) | undefined> {
    const order = await this.orders.lock(id);
    if (!order) throw new OrderNotFound({ id });
    if (order.status === 'fulfilled') return undefined;
    await refuseStale(OrderView, async () => viewOf(order));
    order.fulfil();
    const { number, customerId, totalAmount } = order;
    await this.outbox.add(orderFulfilled, { orderId: id, number, customerId }, { aggregateId: id });
    const capture = await this.settlements.begin({
      orderId: id,
      kind: 'capture',
      key: '',
      fingerprint: '',
      amount: totalAmount,
    });
    return () => this.settling.drive(capture);
  }
}
