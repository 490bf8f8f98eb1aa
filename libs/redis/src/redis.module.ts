import { Module, type DynamicModule } from '@nestjs/common';
import { Configuration } from '#kernel/config';
import {
  Dispatcher,
  REMOTE_TRANSPORT,
  WORK_PLACEMENT,
  type Declarations,
  type WorkPlacement,
} from '#kernel/messaging';
import { Metrics, TRACING, type Tracing } from '#kernel/observability';
import { RedisSettings } from './redis.settings.js';
import { RedisTransport } from './redis-transport.js';

/** Provides the `RedisTransport` of a process as its `RemoteTransport`; both are null unless `REDIS_URL` is set. */
@Module({})
export class RedisModule {
  /**
   * `hosted`: the contexts whose messages the process reads. `declared`: the dependencies and subscriptions of all modules,
   * including those in other processes.
   */
  static forProcess(name: string, hosted: readonly string[], declared: Partial<Declarations>): DynamicModule {
    const transport = {
      provide: RedisTransport,
      useFactory: (
        configuration: Configuration,
        dispatcher: Dispatcher,
        placement?: WorkPlacement,
        metrics?: Metrics,
        tracing?: Tracing | null,
      ) => {
        const { redisUrl: url, redisPrefix: prefix } = configuration.of(RedisSettings);
        const options = { ...declared, prefix, name, hosted, placement };
        return url ? new RedisTransport({ url, ...options }, dispatcher, metrics, tracing) : null;
      },
      inject: [
        Configuration,
        Dispatcher,
        { token: WORK_PLACEMENT, optional: true },
        { token: Metrics, optional: true },
        { token: TRACING, optional: true },
      ],
    };
    const remote = { provide: REMOTE_TRANSPORT, useExisting: RedisTransport };
    return {
      module: RedisModule,
      global: true,
      providers: [transport, remote],
      exports: [RedisTransport, REMOTE_TRANSPORT],
    };
  }
}
