import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { contributeLogFields } from '#kernel/observability';
import { AccessGuard } from './dispatch/access-guard.js';
import { Dispatcher } from './dispatch/dispatcher.js';
import { EventPublisher } from './transport/event-publisher.js';
import { InProcessClient } from './in-process/in-process.client.js';
import { InProcessPublisher } from './in-process/in-process.publisher.js';
import { InProcessServer } from './in-process/in-process.server.js';
import {
  freezingCodec,
  passThroughCodec,
  serialisingCodec,
  type PayloadCodec,
} from './in-process/payload-codec.js';
import { scopeLogFields } from './dispatch/log-fields.js';
import { MessageRouter } from './transport/message-router.js';
import { SERVICE_AVAILABILITY, type ServiceAvailability } from './transport/service-availability.js';
import { MessagingSettings } from './messaging.settings.js';
import { RedisTransport } from './redis/redis-transport.js';
import { CallSettings } from './resilience/call.settings.js';
import { ResilientTransport } from './resilience/resilient-transport.js';
import { TransactionGuard } from './dispatch/transaction-guard.js';

contributeLogFields(scopeLogFields);

/** Provides messaging for a process: the in-process transport, and the Redis transport if `REDIS_URL` is set. */
@Module({})
export class MessagingModule {
  /** `required`: the contexts that the process calls but does not host. */
  static forProcess(name: string, hosted: readonly string[], required: readonly string[]): DynamicModule {
    const { redisUrl, redisPrefix } = settingsOf(MessagingSettings);
    const providers: Provider[] = [
      Dispatcher,
      AccessGuard,
      TransactionGuard,
      InProcessServer,
      {
        provide: InProcessPublisher,
        useFactory: (server: InProcessServer, dispatcher: Dispatcher) =>
          new InProcessPublisher(server, dispatcher, selectCodec()),
        inject: [InProcessServer, Dispatcher],
      },
      {
        provide: InProcessClient,
        useFactory: (server: InProcessServer, publisher: InProcessPublisher, dispatcher: Dispatcher) =>
          new InProcessClient(server, publisher, dispatcher, selectCodec()),
        inject: [InProcessServer, InProcessPublisher, Dispatcher],
      },
      {
        provide: RedisTransport,
        useFactory: (dispatcher: Dispatcher) =>
          redisUrl
            ? new RedisTransport({ url: redisUrl, prefix: redisPrefix, name, hosted }, dispatcher)
            : null,
        inject: [Dispatcher],
      },
      {
        provide: MessageRouter,
        useFactory: (
          local: InProcessClient,
          redis: RedisTransport | null,
          transactions: TransactionGuard,
          services?: ServiceAvailability,
        ) =>
          new MessageRouter(
            {
              hosted: new Set(hosted),
              required,
              local,
              remote: redis ? new ResilientTransport(redis.client, settingsOf(CallSettings)) : undefined,
            },
            transactions,
            services,
          ),
        inject: [
          InProcessClient,
          RedisTransport,
          TransactionGuard,
          { token: SERVICE_AVAILABILITY, optional: true },
        ],
      },
      {
        provide: EventPublisher,
        useFactory: (local: InProcessPublisher, redis: RedisTransport | null) => redis?.publisher ?? local,
        inject: [InProcessPublisher, RedisTransport],
      },
    ];
    return { module: MessagingModule, global: true, providers, exports: providers.map(tokenOf) };
  }
}

function tokenOf(provider: Provider) {
  return typeof provider === 'function' ? provider : provider.provide;
}

function selectCodec(): PayloadCodec {
  if (settingsOf(MessagingSettings).transport === 'loopback') return serialisingCodec;
  return settingsOf(ProcessSettings).mode === 'production' ? passThroughCodec : freezingCodec;
}
