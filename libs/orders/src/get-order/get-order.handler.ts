import { Controller } from '@nestjs/common';
import { getOrder, OrderNotFound, type GetOrder, type OrderView } from '#contracts/orders';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { visibleCustomerId } from '../domain/order-access.js';
import { OrderReadRepository } from '../persistence/order-read.repository.js';
import { toOrderView } from '../persistence/order-record.js';

@Controller()
export class GetOrderHandler {
  constructor(private readonly reader: OrderReadRepository) {}

  @Handles(getOrder)
  async handle({ id }: GetOrder): Promise<OrderView> {
    const record = await this.reader.find(id, visibleCustomerId(currentPrincipal()));
    if (!record) throw new OrderNotFound({ id });
    return toOrderView(record);
  }
}
