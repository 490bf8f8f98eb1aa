import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import {
  fulfilOrder,
  orderFulfilled,
  OrderNotFound,
  type FulfilOrder,
  type OrderView,
} from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { Outbox } from '#kernel/outbox';
import { OrderReader } from '../persistence/order-reader.js';
import { viewOf } from '../persistence/order-record.js';
import { Orders } from '../persistence/orders.repository.js';
import { Settlements, type Settlement } from '../persistence/settlements.repository.js';
import { inTime } from '../saga/in-time.js';
import { Settling } from '../settling/settling.js';

@Controller()
export class FulfilOrderHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly orders: Orders,
    private readonly settlements: Settlements,
    private readonly settling: Settling,
    private readonly reader: OrderReader,
    private readonly outbox: Outbox,
  ) {}

  @Handles(fulfilOrder)
  async handle({ id }: FulfilOrder): Promise<OrderView> {
    const capture = await this.em.transactional(() => this.fulfil(id));
    if (capture) await inTime(fulfilOrder.deadlineMs, () => this.settling.drive(capture));
    const record = await this.reader.find(id);
    if (!record) throw new OrderNotFound({ id });
    return viewOf(record);
  }

  /** The money to collect; nothing when it was fulfilled before. */
  private async fulfil(id: string): Promise<Settlement | undefined> {
    const order = await this.orders.lock(id);
    if (!order) throw new OrderNotFound({ id });
    if (order.status === 'fulfilled') return undefined;
    order.fulfil();
    const { number, customerId, totalAmount } = order;
    await this.outbox.add(orderFulfilled, { orderId: id, number, customerId }, { aggregateId: id });
    return this.settlements.begin({
      orderId: id,
      kind: 'capture',
      key: '',
      fingerprint: '',
      amount: totalAmount,
    });
  }
}
