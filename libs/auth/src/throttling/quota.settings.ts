import { IsInt, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';

/** Test suites and load generators use one address. */
const unlimited = { development: 1_000_000, test: 1_000_000 };

/**
 * Hourly quotas: of logins, created API keys and sent mails that succeed, and of attempts to register or to request a mail.
 * `AuthSettings` has the limits of failed logins.
 */
@Settings('auth quotas')
export class QuotaSettings {
  @Env('AUTH_ACCOUNT_LOGINS_PER_HOUR', {
    default: { ...unlimited, production: 300 },
    description: 'Maximum number of successful logins per account and hour.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly loginsPerAccount!: number;

  @Env('AUTH_NETWORK_LOGINS_PER_HOUR', {
    default: { ...unlimited, production: 3_000 },
    description:
      'Maximum number of successful logins per client network (IPv4 address or IPv6 /64) and hour.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly loginsPerNetwork!: number;

  @Env('AUTH_API_KEYS_PER_HOUR', {
    default: { ...unlimited, production: 100 },
    description: 'Maximum number of API keys created per account and hour.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly apiKeysPerAccount!: number;

  @Env('AUTH_REGISTRATIONS_PER_HOUR', {
    default: { ...unlimited, production: 100 },
    description: 'Maximum number of registrations per client network and hour.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly registrationsPerNetwork!: number;

  @Env('AUTH_MAIL_REQUESTS_PER_HOUR', {
    default: { ...unlimited, production: 100 },
    description: 'Maximum number of requests for a mail per client network and hour.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly mailRequestsPerNetwork!: number;

  @Env('AUTH_MAILS_PER_HOUR', {
    default: { ...unlimited, production: 5 },
    description:
      'Maximum number of mails of one kind per recipient and hour. Further requests send no mail, and the response does not reveal it.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly mailsPerRecipient!: number;
}
