import { Module, type DynamicModule } from '@nestjs/common';
import { Dispatcher, MessageRouter, RedisTransport } from '#kernel/messaging';
import { Registry } from './registry.js';

/** Who is there: this process tells the others, and asks no context that nobody serves. */
@Module({})
export class RegistryModule {
  static forProcess(name: string, hosts: readonly string[]): DynamicModule {
    const provider = {
      provide: Registry,
      useFactory: (dispatcher: Dispatcher, redis: RedisTransport | null) =>
        new Registry(name, hosts, dispatcher, redis?.directory),
      inject: [Dispatcher, RedisTransport],
    };
    return { module: RegistryModule, global: true, providers: [provider], exports: [Registry] };
  }

  constructor(registry: Registry, router: MessageRouter) {
    router.askFirst((context) => registry.attends(context));
  }
}
