import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Configuration, ProcessSettings } from '#kernel/config';
import { Metrics, TRACING, type Tracing } from '#kernel/observability';
import { AccessPolicy } from './dispatch/access-policy.js';
import { Dispatcher } from './dispatch/dispatcher.js';
import { EventPublisher } from './transport/event-publisher.js';
import { InProcessClient } from './in-process/in-process.client.js';
import { InProcessPublisher } from './in-process/in-process.publisher.js';
import { InProcessServer } from './in-process/in-process.server.js';
import {
  PAYLOAD_ISOLATION,
  freezing,
  noIsolation,
  loopback,
  type PayloadIsolation,
} from './in-process/payload-isolation.js';
import { callersOf, type Declarations } from './transport/dependencies.js';
import { MessageRouter } from './transport/message-router.js';
import {
  CONTEXT_OF_OPEN_TRANSACTION,
  type ContextOfOpenTransaction,
} from './transport/context-of-open-transaction.js';
import { SERVICE_AVAILABILITY, type ServiceAvailability } from './transport/service-availability.js';
import { WORK_PLACEMENT, type WorkPlacement } from './transport/work-placement.js';
import { MessagingSettings } from './messaging.settings.js';
import { RedisTransport } from './redis/redis-transport.js';
import { defaultCallOptions } from './resilience/call-options.js';
import { CallSettings } from './resilience/call.settings.js';
import { ResilientTransport } from './resilience/resilient-transport.js';

const optionalMetrics = { token: Metrics, optional: true };
const optionalTracing = { token: TRACING, optional: true };
const optionalPlacement = { token: WORK_PLACEMENT, optional: true };

/** Provides messaging for a process: the in-process transport, and the Redis transport if `REDIS_URL` is set. */
@Module({})
export class MessagingModule {
  /**
   * `remoteDependencies`: the contexts that the process calls but does not host. `declared`: the dependencies and
   * subscriptions of all modules, including those in other processes.
   */
  static forProcess(
    name: string,
    hosted: readonly string[],
    remoteDependencies: readonly string[],
    declared: Partial<Declarations>,
  ): DynamicModule {
    const { dependencies = {} } = declared;
    const providers: Provider[] = [
      Dispatcher,
      AccessPolicy,
      { provide: PAYLOAD_ISOLATION, useFactory: selectIsolation, inject: [Configuration] },
      InProcessServer,
      InProcessPublisher,
      InProcessClient,
      {
        provide: RedisTransport,
        useFactory: (
          configuration: Configuration,
          dispatcher: Dispatcher,
          placement?: WorkPlacement,
          metrics?: Metrics,
          tracing?: Tracing | null,
        ) => {
          const { redisUrl: url, redisPrefix: prefix } = configuration.of(MessagingSettings);
          const options = { ...declared, prefix, name, hosted, placement };
          return url ? new RedisTransport({ url, ...options }, dispatcher, metrics, tracing) : null;
        },
        inject: [Configuration, Dispatcher, optionalPlacement, optionalMetrics, optionalTracing],
      },
      {
        provide: MessageRouter,
        useFactory: (
          configuration: Configuration,
          local: InProcessClient,
          redis: RedisTransport | null,
          contextOfOpenTransaction?: ContextOfOpenTransaction,
          services?: ServiceAvailability,
          placement?: WorkPlacement,
          metrics?: Metrics,
          tracing?: Tracing | null,
        ) => {
          const options = { ...defaultCallOptions, ...configuration.of(CallSettings) };
          const remote = redis ? new ResilientTransport(redis.client, options, metrics) : undefined;
          const callerByPattern = callersOf(hosted, dependencies);
          const routes = {
            hosted: new Set(hosted),
            callerByPattern,
            remoteDependencies,
            local,
            remote,
            placement,
          };
          return new MessageRouter(routes, contextOfOpenTransaction, services, tracing);
        },
        inject: [
          Configuration,
          InProcessClient,
          RedisTransport,
          { token: CONTEXT_OF_OPEN_TRANSACTION, optional: true },
          { token: SERVICE_AVAILABILITY, optional: true },
          optionalPlacement,
          optionalMetrics,
          optionalTracing,
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

function selectIsolation(configuration: Configuration): PayloadIsolation {
  if (configuration.of(MessagingSettings).transport === 'loopback') return loopback;
  return configuration.of(ProcessSettings).mode === 'production' ? noIsolation : freezing;
}
