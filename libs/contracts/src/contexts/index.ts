import { auth } from '#contracts/auth';
import type { AnyContract } from '#contracts/definition';
import { orders } from '#contracts/orders';
import { products } from '#contracts/products';

export { dependencies, httpRoutes, subscriptions } from './dependencies.js';

/** `port`: the default port of the app that hosts only this context. */
function context<const C extends AnyContract>(contract: C, port: number) {
  const name: C['context'] = contract.context;
  return { name, contract, port, databaseRole: `cleave_${name}` } as const;
}

/**
 * The only list of the contexts, in the order of the documentation. The name of a context is also that of its lib
 * (`#orders`), its app, its database schema and its Redis user. Its module is listed in `apps/modules.ts`.
 */
export const contexts = [context(auth, 3001), context(products, 3002), context(orders, 3003)] as const;

export type ContextName = (typeof contexts)[number]['name'];

export const contextNames: readonly ContextName[] = contexts.map(({ name }) => name);

export const contracts: readonly AnyContract[] = contexts.map(({ contract }) => contract);

/** The apps that together host everything: the gateway, and one process per context. */
export const splitApps = ['gateway', ...contextNames] as const;

/** The default port of the app of a context. */
export function portOf(name: ContextName): number {
  return contexts.find((each) => each.name === name)!.port;
}
