import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { WORK_GROUP } from '#kernel/concurrency';
import { Configuration, isProduction } from '#kernel/config';
import { Metrics, TRACING, type Tracing } from '#kernel/observability';
import { AccessPolicy } from './dispatch/access-policy.js';
import { Dispatcher } from './dispatch/dispatcher.js';
import { EventPublisher } from './transport/event-publisher.js';
import { InProcessClient } from './in-process/in-process.client.js';
import { InProcessPublisher } from './in-process/in-process.publisher.js';
import { InProcessServer } from './in-process/in-process.server.js';
import {
  IN_PROCESS_DELIVERY,
  freezing,
  noIsolation,
  loopback,
  type InProcessDelivery,
} from './in-process/in-process-delivery.js';
import { callersOf, type PatternsByModule } from './transport/dependencies.js';
import { MessageRouter } from './transport/message-router.js';
import { REMOTE_TRANSPORT, type RemoteTransport } from './transport/remote-transport.js';
import {
  CONTEXT_OF_OPEN_TRANSACTION,
  type ContextOfOpenTransaction,
} from './transport/context-of-open-transaction.js';
import { SERVICE_AVAILABILITY, type ServiceAvailability } from './transport/service-availability.js';
import { WORK_PLACEMENT, type WorkPlacement } from './transport/work-placement.js';
import { MessagingSettings } from './messaging.settings.js';
import { defaultCallOptions } from './resilience/call-options.js';
import { CallSettings } from './resilience/call.settings.js';
import { ResilientTransport } from './resilience/resilient-transport.js';

const optionalMetrics = { token: Metrics, optional: true };
const optionalTracing = { token: TRACING, optional: true };
const optionalRemote = { token: REMOTE_TRANSPORT, optional: true };
const optionalPlacement = { token: WORK_PLACEMENT, optional: true };

/** Provides messaging for a process: the in-process transport, and routes to the `RemoteTransport` if there is one. */
@Module({})
export class MessagingModule {
  /**
   * `remoteDependencies`: the contexts that the process calls but does not host. `dependencies`: the requests that each
   * module sends, including modules in other processes.
   */
  static forProcess(
    hosted: readonly string[],
    remoteDependencies: readonly string[],
    dependencies: PatternsByModule = {},
  ): DynamicModule {
    const providers: Provider[] = [
      Dispatcher,
      AccessPolicy,
      { provide: IN_PROCESS_DELIVERY, useFactory: selectDelivery, inject: [Configuration] },
      InProcessServer,
      InProcessPublisher,
      InProcessClient,
      {
        provide: MessageRouter,
        useFactory: (
          configuration: Configuration,
          local: InProcessClient,
          transport: RemoteTransport | null | undefined,
          contextOfOpenTransaction?: ContextOfOpenTransaction,
          services?: ServiceAvailability,
          placement?: WorkPlacement,
          metrics?: Metrics,
          tracing?: Tracing | null,
          currentGroup?: () => string,
        ) => {
          const options = { ...defaultCallOptions, ...configuration.of(CallSettings) };
          const remote = transport
            ? new ResilientTransport(transport.client, options, metrics, currentGroup)
            : undefined;
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
          optionalRemote,
          { token: CONTEXT_OF_OPEN_TRANSACTION, optional: true },
          { token: SERVICE_AVAILABILITY, optional: true },
          optionalPlacement,
          optionalMetrics,
          optionalTracing,
          { token: WORK_GROUP, optional: true },
        ],
      },
      {
        provide: EventPublisher,
        useFactory: (local: InProcessPublisher, remote?: RemoteTransport | null) =>
          remote?.publisher ?? local,
        inject: [InProcessPublisher, optionalRemote],
      },
    ];
    return { module: MessagingModule, global: true, providers, exports: providers.map(tokenOf) };
  }
}

function tokenOf(provider: Provider) {
  return typeof provider === 'function' ? provider : provider.provide;
}

function selectDelivery(configuration: Configuration): InProcessDelivery {
  if (configuration.of(MessagingSettings).transport === 'loopback') return loopback;
  return isProduction(configuration) ? noIsolation : freezing;
}
