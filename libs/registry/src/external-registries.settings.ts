import { applyDecorators } from '@nestjs/common';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';
import { Env, Settings } from '#kernel/config';

/** `expiry` states when an entry expires. */
const Heartbeat = (name: string, defaultMs: number, expiry: string) => {
  const description = `Heartbeat interval in milliseconds. ${expiry}`;
  return applyDecorators(Env(name, { default: defaultMs, description }), IsInt(), Min(1_000), Max(60_000));
};

/** `text` completes "must be". */
const Must = <T = string>(text: string, isValid: (value: T, all: ExternalRegistriesSettings) => boolean) => {
  const validate = (value: T, args?: { object: object }) => isValid(value, args?.object as never);
  return ValidateBy({ name: text, validator: { validate, defaultMessage: () => `must be ${text}` } });
};

function isUrl(text: string, protocols: RegExp, mayHaveLogin = false): boolean {
  const { protocol = '', username, password, search, hash } = URL.parse(text) ?? {};
  return protocols.test(protocol) && !search && !hash && (mayHaveLogin || !(username || password));
}

@Settings('registry')
export class ExternalRegistriesSettings {
  @Env('CONSUL_URL', {
    optional: true,
    secret: true,
    description: 'Consul agent of this machine: http://127.0.0.1:8500. Unset: no registration in Consul.',
  })
  @Must('an http(s) URL without credentials', (url) => isUrl(url, /^https?:$/))
  readonly consulUrl?: string;

  @Env('CONSUL_HTTP_TOKEN', {
    optional: true,
    secret: true,
    description: 'ACL token with the policy that `npm run -s consul:policy` prints.',
  })
  @Must('unset without CONSUL_URL', (_, { consulUrl }) => consulUrl !== undefined)
  readonly consulToken?: string;

  @Heartbeat('CONSUL_HEARTBEAT_MS', 3_000, 'The TTL is three intervals plus one second.')
  readonly consulHeartbeatMs!: number;

  @Env('EUREKA_URL', {
    default: [],
    secret: true,
    description: 'Comma-separated Eureka servers: http://user:password@host:8761/eureka. Unset: none.',
  })
  @Must<string[]>('http(s) URLs', (urls) => urls.every((url) => isUrl(url, /^https?:$/, true)))
  readonly eurekaUrls!: readonly string[];

  @Heartbeat('EUREKA_HEARTBEAT_MS', 30_000, 'The lease is three intervals.')
  readonly eurekaHeartbeatMs!: number;

  @Env('ADVERTISED_ADDRESS', {
    optional: true,
    description: 'URL of this process for others: http://10.0.0.7:3003. Default: where it listens.',
  })
  @Must('an http URL without credentials', (url) => isUrl(url, /^http:$/))
  readonly advertisedAddress?: string;
}
