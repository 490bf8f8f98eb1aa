import { Module, type DynamicModule } from '@nestjs/common';
import { Dispatcher, SERVICE_AVAILABILITY, WORK_PLACEMENT, type WorkPlacement } from '#kernel/messaging';
import { RedisTransport } from '#redis';
import { ProcessState } from '#kernel/observability';
import { SchedulingModule } from '#kernel/scheduling';
import type { CompiledContracts } from './contracts/compiled-contracts.js';
import { Registry } from './registry.js';

/** Registers this process in the process directory, and rejects requests to contexts that no process serves. */
@Module({})
export class RegistryModule {
  static forProcess(name: string, hosts: readonly string[], contracts?: CompiledContracts): DynamicModule {
    const registry = {
      provide: Registry,
      useFactory: (
        dispatcher: Dispatcher,
        state: ProcessState,
        redis: RedisTransport | null,
        placement?: WorkPlacement,
      ) => new Registry(name, hosts, dispatcher, state, redis?.directory, placement, contracts),
      inject: [Dispatcher, ProcessState, RedisTransport, { token: WORK_PLACEMENT, optional: true }],
    };
    const availability = { provide: SERVICE_AVAILABILITY, useExisting: Registry };
    return {
      module: RegistryModule,
      global: true,
      imports: [SchedulingModule],
      providers: [ProcessState, registry, availability],
      exports: [ProcessState, Registry, SERVICE_AVAILABILITY],
    };
  }
}
