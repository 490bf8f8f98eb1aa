import { Injectable } from '@nestjs/common';
import type { AnyRequest } from '#contracts/definition';
import { OrderNotFound, type OrderView } from '#contracts/orders';
import { CommandTransaction } from '#kernel/idempotency';
import type { Order } from '../domain/order.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { toOrderView } from '../persistence/order-record.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { withReplyMargin } from './with-reply-margin.js';

/**
 * Work at another context or at the payment provider. If the process dies before it has run, `DueWorkSweeper` runs it.
 */
export type FollowUp = () => Promise<unknown>;

/** Executes a command that changes one order: a transaction, and then the follow-up that it requires. */
@Injectable()
export class OrderCommandExecutor {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly orders: OrdersRepository,
    private readonly reader: OrderReadRepository,
  ) {}

  /**
   * Runs `change` in a transaction with the locked order. It returns the follow-up, or undefined if nothing is left to
   * do. Returns the order after the follow-up; with an idempotency key, the order as committed is replayed if the
   * process dies before the follow-up has run.
   * @throws OrderNotFound, and errors of `change`
   */
  async execute(
    message: AnyRequest,
    id: string,
    change: (order: Order) => Promise<FollowUp | undefined>,
  ): Promise<OrderView> {
    const next: { followUp?: FollowUp | undefined } = {};
    const committed = await this.transaction.run(async () => {
      const order = await this.orders.lock(id);
      if (!order) throw new OrderNotFound({ id });
      next.followUp = await change(order);
      this.transaction.declareResponseContainsDataOf(order.customerId);
      return toOrderView(order);
    });
    if (!next.followUp) return committed;
    await withReplyMargin(message.deadlineMs, next.followUp);
    const record = await this.reader.find(id);
    return record ? toOrderView(record) : committed;
  }
}
