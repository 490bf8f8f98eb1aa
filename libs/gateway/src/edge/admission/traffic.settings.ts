import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('traffic')
export class TrafficSettings {
  @Env('RATE_LIMIT_PER_MINUTE', {
    default: { development: 1_000_000, test: 1_000_000, production: 60_000 },
    description:
      'Requests per minute per account, or per network (IPv4 address or IPv6 /64) without a recently verified access token. With REDIS_URL the limit is shared by all gateways.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  readonly rateLimitPerMinute!: number;

  @Env('MAX_IN_FLIGHT', {
    default: 320,
    description:
      "Maximum number of requests that a gateway processes concurrently; further requests are rejected immediately with 503. Expected latency at full load = MAX_IN_FLIGHT / throughput (Little's law). Keep it above CALLS_MAX_CONCURRENT plus CALLS_MAX_QUEUED, so that one remote context cannot use up the limit.",
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly maxInFlight!: number;

  @Env('MAX_EVENT_LOOP_DELAY_MS', {
    default: 1_000,
    description: 'Mean event-loop delay above which MAX_IN_FLIGHT is reduced to 10 %.',
  })
  @IsInt()
  @Min(10)
  @Max(60_000)
  readonly maxEventLoopDelayMs!: number;
}
