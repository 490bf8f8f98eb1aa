import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { contributeLogFields } from '#kernel/observability';
import { AccessGuard } from './dispatch/access-guard.js';
import { Dispatcher } from './dispatch/dispatcher.js';
import { EventPublisher } from './transport/event-publisher.js';
import { InProcessClient } from './in-process/in-process.client.js';
import { InProcessPublisher } from './in-process/in-process.publisher.js';
import { InProcessServer } from './in-process/in-process.server.js';
import { directWire, frozenWire, loopbackWire, type Wire } from './in-process/payload-codec.js';
import { scopeLogFields } from './dispatch/log-fields.js';
import { MessageRouter } from './transport/message-router.js';
import { MessagingSettings } from './messaging.settings.js';
import { RedisTransport } from './redis/redis-transport.js';
import { CallSettings } from './resilience/call.settings.js';
import { GuardedTransport } from './resilience/resilient-transport.js';
import { OpenTransactions } from './dispatch/transaction-guard.js';

contributeLogFields(scopeLogFields);

/** Everything a process needs to carry messages: in process always, over Redis where `REDIS_URL` is set. */
@Module({})
export class MessagingModule {
  static forProcess(name: string, hosted: readonly string[]): DynamicModule {
    const { redisUrl, redisPrefix } = settingsOf(MessagingSettings);
    const providers: Provider[] = [
      Dispatcher,
      AccessGuard,
      OpenTransactions,
      InProcessServer,
      {
        provide: InProcessPublisher,
        useFactory: (server: InProcessServer, dispatcher: Dispatcher) =>
          new InProcessPublisher(server, dispatcher, chosenWire()),
        inject: [InProcessServer, Dispatcher],
      },
      {
        provide: InProcessClient,
        useFactory: (server: InProcessServer, publisher: InProcessPublisher, dispatcher: Dispatcher) =>
          new InProcessClient(server, publisher, dispatcher, chosenWire()),
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
        useFactory: (local: InProcessClient, redis: RedisTransport | null, transactions: OpenTransactions) =>
          new MessageRouter(
            {
              hosted: new Set(hosted),
              local,
              remote: redis ? new GuardedTransport(redis.client, settingsOf(CallSettings)) : undefined,
            },
            transactions,
          ),
        inject: [InProcessClient, RedisTransport, OpenTransactions],
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

function chosenWire(): Wire {
  if (settingsOf(MessagingSettings).transport === 'loopback') return loopbackWire;
  return settingsOf(ProcessSettings).mode === 'production' ? directWire : frozenWire;
}
