import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('traffic')
export class TrafficSettings {
  @Env('RATE_LIMIT_PER_MINUTE', {
    default: { development: 1_000_000, test: 1_000_000, production: 60_000 },
    description:
      'Requests that one user, or one address of nobody signed in, may send. With REDIS_URL all gateways count together.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  readonly perMinute!: number;

  @Env('MAX_IN_FLIGHT', {
    default: 320,
    description:
      'Requests that a gateway works on at the same time; more are turned away with 503 at once. Divided by the requests it answers in a second, it is how long one waits. More than one remote context may hold: CALLS_AT_ONCE and CALLS_WAITING together.',
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly maxInFlight!: number;

  @Env('MAX_EVENT_LOOP_DELAY_MS', {
    default: 1_000,
    description:
      'While everything in the process waits for longer than this, a tenth of MAX_IN_FLIGHT is enough.',
  })
  @IsInt()
  @Min(10)
  @Max(60_000)
  readonly maxEventLoopDelayMs!: number;
}
