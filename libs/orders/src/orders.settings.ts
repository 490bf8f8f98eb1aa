import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('orders')
export class OrdersSettings {
  @Env('ORDERS_SWEEP_MS', {
    default: 2_000,
    description:
      'How often each process looks for orders whose placing or cancelling nobody goes on with, in milliseconds.',
  })
  @IsInt()
  @Min(10)
  @Max(10_000)
  readonly sweepMs!: number;
}
