import { IsString, Matches, ValidateBy } from 'class-validator';
import { Env, Settings } from '#kernel/config';
import { parseRedisUrl } from './connection/redis-url.js';

const IsRedisUrl = (): PropertyDecorator =>
  ValidateBy({
    name: 'isRedisUrl',
    validator: {
      validate: (url: unknown) => typeof url === 'string' && parseRedisUrl(url) !== undefined,
      defaultMessage: () =>
        'must be a redis://, redis+sentinel:// or redis+cluster:// URL, or the same with rediss for TLS',
    },
  });

@Settings('redis')
export class RedisSettings {
  @Env('REDIS_URL', {
    optional: true,
    secret: true,
    description:
      'Redis that transports messages between processes: redis://user:password@host:port/db, redis+sentinel://host:port,…/master/db or redis+cluster://host:port,…; rediss instead of redis for TLS. Unset: all contexts run in one process.',
  })
  @IsRedisUrl()
  readonly redisUrl?: string;

  @Env('REDIS_PREFIX', {
    default: 'cleave',
    description: 'Prefix of every Redis key, so that several deployments can share one Redis.',
  })
  @IsString()
  @Matches(/^[\w-]{1,32}$/)
  readonly redisPrefix!: string;
}
