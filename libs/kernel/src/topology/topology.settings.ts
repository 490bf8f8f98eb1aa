import { IsInt, Matches, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('topology')
export class TopologySettings {
  @Env('REMOTE', {
    optional: true,
    description:
      'Contexts that this process would host but must not, separated by commas: they are reached over Redis.',
  })
  @Matches(/^[a-z-]+(,[a-z-]+)*$/, {
    message: 'must be names of contexts separated by commas, such as orders,auth',
  })
  readonly remote?: string;

  @Env('DRAIN_NOTICE_MS', {
    default: { development: 0, test: 0, production: 2_000 },
    description:
      'How long a stopping process goes on serving after /health/ready turned red, in milliseconds.',
  })
  @IsInt()
  @Min(0)
  @Max(60_000)
  readonly drainNoticeMs!: number;

  @Env('DRAIN_LIMIT_MS', {
    default: 20_000,
    description:
      'How long a stopping process may take to finish what it has begun, in milliseconds. Then it exits with 1.',
  })
  @IsInt()
  @Min(100)
  @Max(600_000)
  readonly drainLimitMs!: number;
}
