import { Matches, MinLength } from 'class-validator';
import { Env, Settings } from '#kernel/config';

/** Known to everybody: production has to be given its own. */
const developmentSecret = 'of no use outside of development';

@Settings('gateway')
export class GatewaySettings {
  @Env('TRUSTED_PROXIES', {
    optional: true,
    description:
      'The proxies whose X-Forwarded-* headers are believed: addresses and networks, separated by commas: 10.0.0.0/8,::1.',
  })
  @Matches(/^[\da-f.:]+(\/\d{1,3})?(,[\da-f.:]+(\/\d{1,3})?)*$/i, {
    message: 'must be addresses and networks separated by commas, such as 10.0.0.0/8,::1',
  })
  readonly trustedProxies?: string;

  @Env('CORS_ORIGINS', {
    optional: true,
    description: 'Origins whose pages may use the API, separated by commas: https://shop.example,https://…',
  })
  @Matches(/^https?:\/\/[^,/\s]+(,https?:\/\/[^,/\s]+)*$/, {
    message: 'must be origins separated by commas, such as https://shop.example',
  })
  readonly corsOrigins?: string;

  @Env('CURSOR_SECRET', {
    secret: true,
    default: { development: developmentSecret, test: developmentSecret },
    description:
      'Seals the cursors of lists, in 32 characters or more. The same in every gateway of a deployment.',
  })
  @MinLength(32)
  readonly cursorSecret!: string;
}
