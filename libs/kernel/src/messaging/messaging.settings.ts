import { IsIn, IsString, Matches } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('messaging')
export class MessagingSettings {
  @Env('REDIS_URL', {
    optional: true,
    secret: true,
    description:
      'Carries messages between processes: redis:// or rediss://. Unset: everything runs in one process.',
  })
  @Matches(/^rediss?:\/\//, { message: 'must be a redis:// or rediss:// URL' })
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
