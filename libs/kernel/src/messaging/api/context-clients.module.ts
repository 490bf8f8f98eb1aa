import { Module, type DynamicModule } from '@nestjs/common';
import { EventPublisher } from '../transport/event-publisher.js';
import { MessageRouter } from '../transport/message-router.js';
import { ContextClient } from './context-client.js';
import { declarePatterns } from './declare-dependencies.js';

interface ContextClientOptions {
  /** Injection token of the `ClientProxy`. */
  readonly name: string | symbol;
  readonly context: string;
}

/** Provides a `ClientProxy` per context for plain Nest modules, in place of Nest's `ClientsModule`. */
@Module({})
export class ContextClientsModule {
  /** Declares that the importing module may send every request of these contexts. */
  static register(clients: readonly ContextClientOptions[]): DynamicModule {
    const providers = clients.map(({ name, context }) => ({
      provide: name,
      useFactory: (router: MessageRouter, publisher: EventPublisher) =>
        new ContextClient(context, router, publisher),
      inject: [MessageRouter, EventPublisher],
    }));
    return {
      module: ContextClientsModule,
      providers: [...providers, declarePatterns(clients.map(({ context }) => `${context}.*`))],
      exports: providers.map(({ provide }) => provide),
    };
  }
}
