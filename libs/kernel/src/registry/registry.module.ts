import { Module, type DynamicModule } from '@nestjs/common';
import { Dispatcher, MessageRouter, RedisTransport } from '#kernel/messaging';
import { SchedulingModule } from '#kernel/scheduling';
import { Registry } from './registry.js';

/** Registers this process in the registry, and rejects requests to contexts that no process serves. */
@Module({})
export class RegistryModule {
  static forProcess(name: string, hosts: readonly string[]): DynamicModule {
    const provider = {
      provide: Registry,
      useFactory: (dispatcher: Dispatcher, redis: RedisTransport | null) =>
        new Registry(name, hosts, dispatcher, redis?.directory),
      inject: [Dispatcher, RedisTransport],
    };
    return {
      module: RegistryModule,
      global: true,
      imports: [SchedulingModule],
      providers: [provider],
      exports: [Registry],
    };
  }

  constructor(registry: Registry, router: MessageRouter) {
    router.setAvailabilityCheck((context) => registry.isAvailable(context));
  }
}
