import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';
import { accessToken } from '#kernel/identity';

@Settings('auth')
export class AuthSettings {
  @Env('AUTH_ACCESS_TOKEN_SECONDS', { default: 600, description: 'Lifetime of access tokens in seconds.' })
  @IsInt()
  @Min(10)
  @Max(accessToken.maxLifetimeSeconds)
  readonly accessTokenTtlSeconds!: number;

  @Env('AUTH_REFRESH_TOKEN_SECONDS', {
    default: 2_592_000,
    description:
      'Lifetime of refresh tokens in seconds. A session ends if it is not refreshed within this time.',
  })
  @IsInt()
  @Min(60)
  @Max(31_536_000)
  readonly refreshTokenTtlSeconds!: number;

  @Env('AUTH_HASH_CONCURRENCY', {
    optional: true,
    description:
      'Maximum number of passwords hashed concurrently per process. Default: half of the available processors.',
  })
  @IsInt()
  @Min(1)
  @Max(64)
  readonly hashConcurrency?: number;

  @Env('AUTH_HASH_QUEUE', {
    default: 40,
    description:
      'Maximum number of passwords waiting to be hashed per process; 40 take about one second. Further logins are shed with 503.',
  })
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly maxQueuedHashes!: number;

  @Env('AUTH_LOGIN_FAILURES', {
    default: 10,
    description:
      'Number of failed logins after which an account is locked until the failed-login window ends.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly maxAccountFailures!: number;

  @Env('AUTH_ADDRESS_FAILURES', {
    default: 100,
    description:
      'Number of failed logins after which a client network (IPv4 address or IPv6 /64) is locked until the failed-login window ends.',
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly maxNetworkFailures!: number;

  @Env('AUTH_LOGIN_FAILURE_SECONDS', {
    default: 900,
    description: 'Length in seconds of the failed-login window, per account and per client network.',
  })
  @IsInt()
  @Min(1)
  @Max(86_400)
  readonly failureWindowSeconds!: number;

  @Env('AUTH_AUDIT_DAYS', {
    default: 365,
    description:
      'Retention in days of audit log entries, and of API keys after they were revoked or have expired.',
  })
  @IsInt()
  @Min(1)
  @Max(36_500)
  readonly auditRetentionDays!: number;
}
