import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

/** Limits, retries and circuit breaker of calls to remote contexts; they apply to each context separately. */
@Settings('calls')
export class CallSettings {
  @Env('CALLS_MAX_CONCURRENT', {
    default: 128,
    description: 'Maximum number of concurrent calls to one remote context; further calls are queued.',
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly maxConcurrent!: number;

  @Env('CALLS_MAX_QUEUED', {
    default: 128,
    description:
      'Maximum number of queued calls to one remote context; further calls are rejected immediately.',
  })
  @IsInt()
  @Min(0)
  @Max(100_000)
  readonly maxQueued!: number;

  @Env('CALL_RETRIES', {
    default: 4,
    description:
      'Maximum number of retries of a call that was not sent or is idempotent. No retry starts after the deadline of the call.',
  })
  @IsInt()
  @Min(0)
  @Max(20)
  readonly maxRetries!: number;

  @Env('CALL_RETRY_DELAY_MS', {
    default: 25,
    description:
      'Approximate delay in milliseconds before the first retry; roughly doubled for each further retry, with jitter.',
  })
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly retryDelayMs!: number;

  @Env('BREAKER_WINDOW_MS', {
    default: 5_000,
    description:
      'Window in milliseconds over which the circuit breaker of a remote context samples calls. It opens when at least half of at least ten calls got no reply.',
  })
  @IsInt()
  @Min(100)
  @Max(600_000)
  readonly breakerWindowMs!: number;

  @Env('BREAKER_PAUSE_MS', {
    default: 1_000,
    description:
      'Milliseconds for which the circuit breaker stays open. It then lets a single call through to test the context (half-open).',
  })
  @IsInt()
  @Min(10)
  @Max(600_000)
  readonly breakerPauseMs!: number;
}
