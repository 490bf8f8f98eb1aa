import { IsIn } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('messaging')
export class MessagingSettings {
  @Env('TRANSPORT', {
    default: 'in-process',
    description:
      'Transport between contexts of the same process. For tests, loopback serialises every message and delivers events and idempotent requests twice; production does not accept it.',
  })
  @IsIn(['in-process', 'loopback'])
  readonly transport!: 'in-process' | 'loopback';
}
