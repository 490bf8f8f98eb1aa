import { Controller } from '@nestjs/common';
import { getOrder, OrderNotFound, type GetOrder, type OrderView } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { customerSeenBy } from '../domain/sight.js';
import { OrderReader } from '../persistence/order-reader.js';
import { viewOf } from '../persistence/order-record.js';

@Controller()
export class GetOrderHandler {
  constructor(private readonly reader: OrderReader) {}

  @Handles(getOrder)
  async handle({ id }: GetOrder): Promise<OrderView> {
    const record = await this.reader.find(id, customerSeenBy(currentPrincipal()));
    if (!record) throw new OrderNotFound({ id });
    return viewOf(record);
  }
}
