import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { contributeLogFields } from '#kernel/observability';
import { AccessPolicy } from './dispatch/access-policy.js';
import { Dispatcher } from './dispatch/dispatcher.js';
import { EventPublisher } from './transport/event-publisher.js';
import { InProcessClient } from './in-process/in-process.client.js';
import { InProcessPublisher } from './in-process/in-process.publisher.js';
import { InProcessServer } from './in-process/in-process.server.js';
import {
  PAYLOAD_CODEC,
  freezingCodec,
  passThroughCodec,
  serialisingCodec,
  type PayloadCodec,
} from './in-process/payload-codec.js';
import { scopeLogFields } from './dispatch/log-fields.js';
import { MessageRouter } from './transport/message-router.js';
import { OPEN_TRANSACTION, type OpenTransaction } from './transport/open-transaction.js';
import { SERVICE_AVAILABILITY, type ServiceAvailability } from './transport/service-availability.js';
import { MessagingSettings } from './messaging.settings.js';
import { RedisTransport } from './redis/redis-transport.js';
import { defaultCallOptions, type CallOptions } from './resilience/call-options.js';
import { CallSettings } from './resilience/call.settings.js';
import { ResilientTransport } from './resilience/resilient-transport.js';

contributeLogFields(scopeLogFields);

/** Provides messaging for a process: the in-process transport, and the Redis transport if `REDIS_URL` is set. */
@Module({})
export class MessagingModule {
  /** `required`: the contexts that the process calls but does not host. */
  static forProcess(name: string, hosted: readonly string[], required: readonly string[]): DynamicModule {
    const { redisUrl, redisPrefix } = settingsOf(MessagingSettings);
    const providers: Provider[] = [
      Dispatcher,
      AccessPolicy,
      { provide: PAYLOAD_CODEC, useFactory: selectCodec },
      InProcessServer,
      InProcessPublisher,
      InProcessClient,
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
          openTransaction?: OpenTransaction,
          services?: ServiceAvailability,
        ) => {
          const remote = redis ? new ResilientTransport(redis.client, callOptions()) : undefined;
          const routes = { hosted: new Set(hosted), required, local, remote };
          return new MessageRouter(routes, openTransaction, services);
        },
        inject: [
          InProcessClient,
          RedisTransport,
          { token: OPEN_TRANSACTION, optional: true },
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

function callOptions(): CallOptions {
  return { ...defaultCallOptions, ...settingsOf(CallSettings) };
}

function selectCodec(): PayloadCodec {
  if (settingsOf(MessagingSettings).transport === 'loopback') return serialisingCodec;
  return settingsOf(ProcessSettings).mode === 'production' ? passThroughCodec : freezingCodec;
}
