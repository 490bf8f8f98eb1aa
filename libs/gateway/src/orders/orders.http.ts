import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Client } from '#contracts/definition';
import {
  cancelOrder,
  fulfilOrder,
  getOrder,
  listOrderEvents,
  listOrders,
  orders,
  OrderView,
  placeOrder,
  refundOrder,
  type CancelOrder,
  type FulfilOrder,
  type GetOrder,
  type ListOrderEvents,
  type ListOrders,
  type OrderHistory,
  type OrderPage,
  type PlaceOrder,
  type RefundOrder,
} from '#contracts/orders';
import { Contract } from '#kernel/messaging';
import { Serves } from '../edge/routing/message-route.decorator.js';

@ApiTags('Orders')
@Controller('v1/orders')
export class OrdersHttp {
  constructor(@Contract(orders) private readonly ordering: Client<typeof orders>) {}

  @Serves(placeOrder, {
    status: 201,
    openWhile: { status: 'pending' },
    answer: OrderView,
    location: ({ id }) => `/v1/orders/${id}`,
  })
  @Post()
  place(request: PlaceOrder): Promise<OrderView> {
    return this.ordering.place(request);
  }

  @Serves(listOrders)
  @Get()
  list(request: ListOrders): Promise<OrderPage> {
    return this.ordering.listOrders(request);
  }

  @Serves(getOrder)
  @Get(':id')
  get(request: GetOrder): Promise<OrderView> {
    return this.ordering.getOrder(request);
  }

  @Serves(cancelOrder)
  @Post(':id/cancel')
  cancel(request: CancelOrder): Promise<OrderView> {
    return this.ordering.cancelOrder(request);
  }

  @Serves(fulfilOrder)
  @Post(':id/fulfil')
  fulfil(request: FulfilOrder): Promise<OrderView> {
    return this.ordering.fulfilOrder(request);
  }

  @Serves(refundOrder)
  @Post(':id/refund')
  refund(request: RefundOrder): Promise<OrderView> {
    return this.ordering.refundOrder(request);
  }

  @Serves(listOrderEvents)
  @Get(':id/events')
  history(request: ListOrderEvents): Promise<OrderHistory> {
    return this.ordering.listOrderEvents(request);
  }
}
