import { BadRequestException, Body, Controller, Headers, Post, UseGuards } from '@nestjs/common';
import { CurrentCaller, type Caller } from '../accounts/caller.js';
import { JwtAuthGuard } from '../accounts/jwt-auth.guard.js';
import { orderView } from './order.view.js';
import { OrdersService } from './orders.service.js';
import { PlaceOrderDto } from './place-order.dto.js';

@Controller('v1/orders')
@UseGuards(JwtAuthGuard)
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Post()
  async place(
    @CurrentCaller() { id }: Caller,
    @Headers('idempotency-key') key: string | undefined,
    @Body() order: PlaceOrderDto,
  ): Promise<object> {
    if (!key) throw new BadRequestException('Idempotency-Key is missing');
    return orderView(await this.orders.place(id, key, order));
  }
}
