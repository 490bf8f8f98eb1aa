import { Inject, Module, type DynamicModule } from '@nestjs/common';
import type { AnyContract, AnyRequest, Client } from '#contracts/definition';
import { declareDependencies } from './declare-dependencies.js';
import { MessageRouter } from '../transport/message-router.js';

function clientToken(contract: AnyContract): string {
  return `client:${contract.context}`;
}

/**
 * Injects the client of a context. The client routes to this process or to a remote one; callers need not know which.
 */
export const InjectClient = (contract: AnyContract): ParameterDecorator => Inject(clientToken(contract));

/** A client with one method per request of `contract`. */
export function createClient<C extends AnyContract>(contract: C, router: MessageRouter): Client<C> {
  const call = (message: AnyRequest) => (request: object) => router.request(message, request);
  const entries = Object.entries(contract.requests).map(([name, message]) => [name, call(message)]);
  return Object.freeze(Object.fromEntries(entries)) as Client<C>;
}

/** Provides the clients of the contexts that a module calls, and declares them as its dependencies. */
@Module({})
export class ContractsModule {
  static for(...contracts: AnyContract[]): DynamicModule {
    const clients = contracts.map((contract) => ({
      provide: clientToken(contract),
      useFactory: (router: MessageRouter) => createClient(contract, router),
      inject: [MessageRouter],
    }));
    const dependencies = declareDependencies(contracts.map(({ context }) => context));
    return {
      module: ContractsModule,
      providers: [...clients, dependencies],
      exports: contracts.map(clientToken),
    };
  }
}
