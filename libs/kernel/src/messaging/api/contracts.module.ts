import { Inject, Module, type DynamicModule } from '@nestjs/common';
import type { AnyContract, AnyRequest, Client } from '#contracts/definition';
import { declareDependencies } from './declare-dependencies.js';
import { MessageRouter } from '../transport/message-router.js';

/** The requests of one contract that a module declares to send. */
interface Dependency {
  readonly contract: AnyContract;
  readonly requests: readonly AnyRequest[];
}

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

/** These requests of `contract` only, for `ContractsModule.for`. */
export function requestsOf<C extends AnyContract>(
  contract: C,
  ...names: (keyof C['requests'] & string)[]
): Dependency {
  return { contract, requests: names.map((name) => contract.requests[name]!) };
}

/** Provides the clients of the contexts that a module calls, and declares the requests that it sends. */
@Module({})
export class ContractsModule {
  /**
   * A contract stands for all of its requests except those with the access `service` or `operator`. Those with the
   * access `service` are declared by name: `requestsOf(products, 'reserveStock')`. The injected clients reject
   * undeclared requests, in every topology.
   */
  static for(...declared: (AnyContract | Dependency)[]): DynamicModule {
    const byContract = Map.groupBy(declared.map(toDependency), ({ contract }) => contract);
    const dependencies = [...byContract].map(([contract, parts]) => ({
      contract,
      requests: parts.flatMap(({ requests }) => requests),
    }));
    const clients = dependencies.map((dependency) => ({
      provide: clientToken(dependency.contract),
      useFactory: (router: MessageRouter) => declaredClient(dependency, router),
      inject: [MessageRouter],
    }));
    return {
      module: ContractsModule,
      providers: [...clients, declareDependencies(dependencies.flatMap(({ requests }) => requests))],
      exports: clients.map(({ provide }) => provide),
    };
  }
}

function toDependency(declared: AnyContract | Dependency): Dependency {
  if ('contract' in declared) return declared;
  const isCoveredByContract = ({ access }: AnyRequest): boolean =>
    access !== 'service' && access !== 'operator';
  return { contract: declared, requests: Object.values(declared.requests).filter(isCoveredByContract) };
}

function declaredClient({ contract, requests }: Dependency, router: MessageRouter): object {
  const client: Record<string, unknown> = createClient(contract, router);
  const methods = Object.entries(contract.requests).map(([name, message]) => [
    name,
    requests.includes(message) ? client[name] : () => Promise.reject(undeclared(message)),
  ]);
  return Object.freeze(Object.fromEntries(methods)) as object;
}

function undeclared({ pattern }: AnyRequest): Error {
  return new Error(`The module does not declare that it sends ${pattern}: add it to ContractsModule.for().`);
}
