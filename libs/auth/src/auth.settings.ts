import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('auth')
export class AuthSettings {
  @Env('AUTH_ACCESS_TOKEN_SECONDS', { default: 600, description: 'Seconds an access token is good for.' })
  @IsInt()
  @Min(10)
  @Max(3_600)
  readonly accessTokenSeconds!: number;

  @Env('AUTH_REFRESH_TOKEN_SECONDS', {
    default: 2_592_000,
    description: 'Seconds after which a session that is not refreshed ends.',
  })
  @IsInt()
  @Min(60)
  @Max(31_536_000)
  readonly refreshTokenSeconds!: number;

  @Env('AUTH_HASH_CONCURRENCY', {
    optional: true,
    description: 'Passwords hashed at the same time in one process. Default: half of the processors.',
  })
  @IsInt()
  @Min(1)
  @Max(64)
  readonly hashConcurrency?: number;

  @Env('AUTH_HASH_QUEUE', {
    default: 40,
    description:
      'Passwords that may wait to be hashed in one process: about a second. More sign-ins are turned away at once.',
  })
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly hashQueue!: number;

  @Env('AUTH_LOGIN_FAILURES', {
    default: 10,
    description: 'Failed sign-ins to one account after which further ones are refused for a while.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly loginFailures!: number;

  @Env('AUTH_ADDRESS_FAILURES', {
    default: 100,
    description: 'Failed sign-ins from one address after which further ones are refused for a while.',
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly addressFailures!: number;

  @Env('AUTH_LOGIN_FAILURE_SECONDS', {
    default: 900,
    description: 'Seconds after its first failed sign-in at which an account or an address starts anew.',
  })
  @IsInt()
  @Min(1)
  @Max(86_400)
  readonly loginFailureSeconds!: number;

  @Env('AUTH_AUDIT_DAYS', {
    default: 365,
    description: 'Days for which the audit trail is kept.',
  })
  @IsInt()
  @Min(1)
  @Max(36_500)
  readonly auditDays!: number;
}
