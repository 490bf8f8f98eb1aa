import { Module, type DynamicModule } from '@nestjs/common';
import { ObservabilityModule } from '#kernel/observability';
import { Dispatcher, MessagingModule, TransactionGuard } from '#kernel/messaging';
import { IdempotencyStore } from '#kernel/outbox';
import { Databases, DatabasesModule, isConnectionFailure } from '#kernel/persistence';
import { Registry, RegistryModule } from '#kernel/registry';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import type { ProcessPlan } from './process-plan.js';
import { ProcessState } from './process-state.js';
import { Readiness } from './readiness.js';

/** Root module of every process: the hosted contexts and the infrastructure they run on. */
@Module({})
export class ProcessModule {
  static host({ name, modules }: ProcessPlan): DynamicModule {
    return {
      module: ProcessModule,
      imports: [
        DatabasesModule,
        ObservabilityModule.forProcess(name),
        MessagingModule.forProcess(name, Object.keys(modules)),
        RegistryModule.forProcess(name, Object.keys(modules)),
        ...Object.values(modules),
      ],
      controllers: [HealthController, MetricsController],
      providers: [ProcessState, Readiness, IdempotencyStore],
    };
  }

  constructor(
    dispatcher: Dispatcher,
    transactions: TransactionGuard,
    databases: Databases,
    idempotency: IdempotencyStore,
    registry: Registry,
    state: ProcessState,
  ) {
    dispatcher.use((handlerContext, handle) =>
      databases.runInContext(handlerContext.context, () => idempotency.once(handlerContext, handle)),
    );
    dispatcher.setTransientErrorCheck(isConnectionFailure);
    transactions.setSource(() => databases.inTransaction());
    registry.setStatusSource(() => ({ health: state.phase, address: state.url }));
  }
}
