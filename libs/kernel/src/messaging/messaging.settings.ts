import { IsIn, IsString, Matches, ValidateBy } from 'class-validator';
import { Env, Settings } from '#kernel/config';
import { parseRedisUrl } from './redis/connection/redis-url.js';

const IsRedisUrl = (): PropertyDecorator =>
  ValidateBy({
    name: 'isRedisUrl',
    validator: {
      validate: (url: unknown) => typeof url === 'string' && parseRedisUrl(url) !== undefined,
      defaultMessage: () =>
        'must be a redis://, redis+sentinel:// or redis+cluster:// URL, or rediss for TLS',
    },
  });

@Settings('messaging')
export class MessagingSettings {
  @Env('REDIS_URL', {
    optional: true,
    secret: true,
    description:
      'Carries messages between processes: redis://user:password@host:port/db, redis+sentinel://host:port,…/master/db or redis+cluster://host:port,…; rediss instead of redis for TLS. Unset: everything runs in one process.',
  })
  @IsRedisUrl()
  readonly redisUrl?: string;

  @Env('REDIS_PREFIX', {
    default: 'cleave',
    description: 'Starts every key, so that deployments can share a Redis.',
  })
  @IsString()
  @Matches(/^[\w-]{1,32}$/)
  readonly redisPrefix!: string;

  @Env('TRANSPORT', {
    default: 'in-process',
    description:
      'How contexts of one process talk. loopback serialises every message and delivers twice what may be repeated.',
  })
  @IsIn(['in-process', 'loopback'])
  readonly transport!: 'in-process' | 'loopback';
}
