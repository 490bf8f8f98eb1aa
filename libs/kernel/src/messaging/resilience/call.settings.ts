import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

/** How this process treats each remote context that it calls. */
@Settings('calls')
export class CallSettings {
  @Env('CALLS_AT_ONCE', {
    default: 128,
    description: 'Calls to one remote context that are under way at the same time; more wait their turn.',
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly atOnce!: number;

  @Env('CALLS_WAITING', {
    default: 128,
    description: 'Calls to one remote context that wait their turn; more are refused at once.',
  })
  @IsInt()
  @Min(0)
  @Max(100_000)
  readonly waiting!: number;

  @Env('CALL_RETRIES', {
    default: 4,
    description:
      'How often a call is made again, by its deadline at the latest, where it was not sent or may be repeated.',
  })
  @IsInt()
  @Min(0)
  @Max(20)
  readonly retries!: number;

  @Env('CALL_RETRY_DELAY_MS', {
    default: 25,
    description:
      'About how long a call waits before it is made again, in milliseconds; each further time about twice as long.',
  })
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly retryDelayMs!: number;

  @Env('BREAKER_WINDOW_MS', {
    default: 5_000,
    description:
      'A remote context that did not answer half of at least ten calls within this time, in milliseconds, is not called for a while.',
  })
  @IsInt()
  @Min(100)
  @Max(600_000)
  readonly breakerWindowMs!: number;

  @Env('BREAKER_PAUSE_MS', {
    default: 1_000,
    description:
      'How long it is not called, in milliseconds. Then a single call finds out whether it answers again.',
  })
  @IsInt()
  @Min(10)
  @Max(600_000)
  readonly breakerPauseMs!: number;
}
