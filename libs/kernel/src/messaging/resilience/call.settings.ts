import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

/** Limits of calls to remote contexts; they apply to each context separately. */
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
}
