import { Controller, Get, Post } from '@nestjs/common';
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
import { InjectClient } from '#kernel/messaging';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';

@ApiTag('Orders')
@Controller('v1/orders')
export class OrdersHttp {
  constructor(@InjectClient(orders) private readonly ordering: Client<typeof orders>) {}

  @MessageRoute(placeOrder, {
    status: 201,
    acceptedWhile: { status: 'pending' },
    response: OrderView,
    location: ({ id }) => `/v1/orders/${id}`,
  })
  @Post()
  place(request: PlaceOrder): Promise<OrderView> {
    return this.ordering.placeOrder(request);
  }

  @MessageRoute(listOrders)
  @Get()
  list(request: ListOrders): Promise<OrderPage> {
    return this.ordering.listOrders(request);
  }

  @MessageRoute(getOrder)
  @Get(':id')
  get(request: GetOrder): Promise<OrderView> {
    return this.ordering.getOrder(request);
  }

  @MessageRoute(cancelOrder)
  @Post(':id/cancel')
  cancel(request: CancelOrder): Promise<OrderView> {
    return this.ordering.cancelOrder(request);
  }

  @MessageRoute(fulfilOrder)
  @Post(':id/fulfil')
  fulfil(request: FulfilOrder): Promise<OrderView> {
    return this.ordering.fulfilOrder(request);
  }

  @MessageRoute(refundOrder)
  @Post(':id/refund')
  refund(request: RefundOrder): Promise<OrderView> {
    return this.ordering.refundOrder(request);
  }

  @MessageRoute(listOrderEvents)
  @Get(':id/events')
  history(request: ListOrderEvents): Promise<OrderHistory> {
    return this.ordering.listOrderEvents(request);
  }
}
