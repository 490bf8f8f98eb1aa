import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ConfigurationModule, type Configuration } from '#kernel/config';
import { ObservabilityModule } from '#kernel/observability';
import { MessagingModule, scopeReader, type Declarations } from '#kernel/messaging';
import { ExternalRegistries, READINESS, RegistryModule, type CompiledContracts } from '#registry';
import { RedisModule } from '#redis';
import { DatabasesModule } from '#kernel/persistence';
import { HealthController } from './http/health.controller.js';
import type { CheckedBoot } from './check-boot.js';
import { forwardedRequestsOf } from './http/forwarded-requests.js';
import { MessageHandlingModule } from './message-handling.module.js';
import { MetricsController } from './http/metrics.controller.js';
import { OperatorAccess } from './http/operator-access.js';
import { PlainErrorFilter } from './http/plain-error.filter.js';
import { Readiness } from './readiness.js';

/** Root module of every process: the hosted contexts and the infrastructure they run on. */
@Module({})
export class ProcessModule {
  /** `declared`: the dependencies and subscriptions of all modules, including those in other processes. */
  static host(
    {
      plan: { name, modules },
      remoteDependencies,
      contextsWithHttpRoutes,
    }: Pick<CheckedBoot, 'plan' | 'remoteDependencies' | 'contextsWithHttpRoutes'>,
    configuration: Configuration,
    declared: Partial<Declarations> = {},
    extensions: readonly Type[] = [],
    contracts?: CompiledContracts,
  ): DynamicModule {
    const readiness = { provide: READINESS, useExisting: Readiness };
    const hosted = Object.keys(modules);
    /** The gateway has a filter of its own. */
    const filters = 'gateway' in modules ? [] : [{ provide: APP_FILTER, useClass: PlainErrorFilter }];
    return {
      module: ProcessModule,
      imports: [
        ConfigurationModule.forProcess(configuration),
        DatabasesModule,
        ObservabilityModule.forProcess(name, scopeReader),
        MessageHandlingModule,
        MessagingModule.forProcess(hosted, remoteDependencies, declared.dependencies),
        RedisModule.forProcess(name, hosted, declared),
        RegistryModule.forProcess(name, hosted, contracts),
        ...extensions.map((module) => ({ module, global: true })),
        ...Object.values(modules),
      ],
      controllers: [HealthController, MetricsController, ...contextsWithHttpRoutes.map(forwardedRequestsOf)],
      providers: [OperatorAccess, Readiness, readiness, ExternalRegistries, ...filters],
    };
  }
}
