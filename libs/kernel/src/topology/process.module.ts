import { Module, type DynamicModule } from '@nestjs/common';
import { ObservabilityModule } from '#kernel/observability';
import { Dispatcher, MessagingModule, OpenTransactions } from '#kernel/messaging';
import { AnsweredRequests } from '#kernel/outbox';
import { Databases, DatabasesModule, isConnectionFailure } from '#kernel/persistence';
import { Registry, RegistryModule } from '#kernel/registry';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import type { ProcessPlan } from './process-plan.js';
import { ProcessState } from './process-state.js';
import { Readiness } from './readiness.js';

/** The root of every process: what it hosts, and what carries it. */
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
      providers: [ProcessState, Readiness, AnsweredRequests],
    };
  }

  constructor(
    dispatcher: Dispatcher,
    transactions: OpenTransactions,
    databases: Databases,
    answered: AnsweredRequests,
    registry: Registry,
    state: ProcessState,
  ) {
    dispatcher.surroundWith((handling, handle) =>
      databases.runInContext(handling.context, () => answered.once(handling, handle)),
    );
    dispatcher.knowOutagesBy(isConnectionFailure);
    transactions.tellBy(() => databases.inTransaction());
    registry.describeBy(() => ({ health: state.phase, address: state.address }));
  }
}
