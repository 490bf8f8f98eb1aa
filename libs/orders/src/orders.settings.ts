import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('orders')
export class OrdersSettings {
  @Env('ORDERS_SWEEP_MS', {
    default: 2_000,
    description:
      'Interval in milliseconds at which each process of the active app looks for stalled order sagas and settlements.',
  })
  @IsInt()
  @Min(10)
  @Max(10_000)
  readonly sweepIntervalMs!: number;
}
