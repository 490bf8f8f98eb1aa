import { Matches, ValidateBy } from 'class-validator';
import { Env, isProduction, IsRandomSecret, Settings, type Configuration } from '#kernel/config';

/**
 * Accepts origins as browsers send them: in lower case and punycode, without default port, path and trailing slash.
 * `:*` stands for any port.
 */
const IsOriginList = (): PropertyDecorator =>
  ValidateBy({
    name: 'isOriginList',
    validator: {
      validate: (list: unknown) => typeof list === 'string' && list.split(',').every(isOrigin),
      defaultMessage: () =>
        '$property must be comma-separated origins as browsers send them, such as https://shop.example: lower case, ' +
        'xn-- form of other letters, no default port, no path',
    },
  });

function isOrigin(text: string): boolean {
  const origin = text.replace(/:\*$/, '');
  return /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
}

/** Public, so production has no default. */
const developmentSecret = 'development secret, not for production';

@Settings('gateway')
export class GatewaySettings {
  @Env('TRUSTED_PROXIES', {
    optional: true,
    description:
      'Comma-separated IP addresses and CIDR ranges of the proxies whose X-Forwarded-* headers are trusted, such as 10.0.0.0/8,::1.',
  })
  @Matches(/^[\da-f.:]+(\/\d{1,3})?(,[\da-f.:]+(\/\d{1,3})?)*$/i, {
    message: 'must be comma-separated IP addresses or CIDR ranges, such as 10.0.0.0/8,::1',
  })
  readonly trustedProxies?: string;

  @Env('CORS_ORIGINS', {
    optional: true,
    default: { development: 'http://localhost:*' },
    description:
      'Comma-separated origins that may call the API from a browser (CORS), such as https://shop.example,https://admin.example. The port * stands for any port.',
  })
  @IsOriginList()
  readonly corsOrigins?: string;

  @Env('CURSOR_SECRET', {
    secret: true,
    default: { development: developmentSecret, test: developmentSecret },
    description:
      'Secret of at least 32 random characters that encrypts pagination cursors. Must be the same in every gateway of a deployment.',
  })
  @IsRandomSecret()
  readonly cursorSecret!: string;
}

/** Returns why a gateway in production cannot start as configured; no reasons in another mode. */
export function gatewayProblems(configuration: Configuration): string[] {
  if (
    !isProduction(configuration) ||
    configuration.validPropertiesOf(GatewaySettings).cursorSecret !== developmentSecret
  )
    return [];
  return ['CURSOR_SECRET is the public development secret: create another one with `openssl rand -hex 32`.'];
}
