import type { Type } from '@nestjs/common';
import type { AnyContract } from '#contracts/definition';
import { routesOf, type MountedRoute } from '#gateway';
import { contextOf } from '#kernel/messaging';
import {
  assignHandlersToContexts,
  forwardPattern,
  httpRoutesOf,
  scanModule,
  type ModuleScan,
} from '#process';

/** What the reference pages list, read from the declarations of contracts and modules. */
export interface SystemDescription {
  readonly contracts: readonly AnyContract[];
  /** By module name: the patterns of the requests that it sends to other contexts. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** By module name: the patterns of the events that it subscribes to. */
  readonly subscriptions: Readonly<Record<string, readonly string[]>>;
  /** By module name, without the gateway: its HTTP routes. Only modules that have any. */
  readonly httpRoutes: Readonly<Record<string, readonly string[]>>;
  /** By message pattern. */
  readonly routes: ReadonlyMap<string, MountedRoute>;
}

export async function describeSystem(
  contracts: readonly AnyContract[],
  hosted: Readonly<Record<string, Type>>,
): Promise<SystemDescription> {
  const scans = await Promise.all(
    Object.entries(hosted).map(async ([name, module]) => ({ name, scan: await scanModule(module) })),
  );
  const httpRoutes = scans
    .map(({ name, scan }) => [name, httpRoutesOf(scan.controllers)] as const)
    .filter(([name, ofModule]) => name !== 'gateway' && ofModule.length > 0);
  const forwarded = httpRoutes.map(([name]) => forwardPattern(name));
  /** Those that the gateway declares were generated from the routes before. */
  const sentBy = (name: string, { dependencies }: ModuleScan): string[] =>
    name === 'gateway'
      ? [...dependencies.filter((pattern) => pattern !== forwardPattern(contextOf(pattern))), ...forwarded]
      : dependencies.filter((pattern) => contextOf(pattern) !== name);
  const routes = scans.flatMap(({ scan }) => routesOf(scan.controllers));
  return {
    contracts,
    dependencies: Object.fromEntries(scans.map(({ name, scan }) => [name, sentBy(name, scan).toSorted()])),
    subscriptions: Object.fromEntries(
      scans.map(({ name, scan }) => [name, assignHandlersToContexts({ [name]: scan }).events]),
    ),
    httpRoutes: Object.fromEntries(httpRoutes),
    routes: new Map(routes.map((mounted) => [mounted.route.message.pattern, mounted])),
  };
}

/** The names under which `value` is listed. */
export function namesWith(lists: Readonly<Record<string, readonly string[]>>, value: string): string[] {
  return Object.keys(lists).filter((name) => lists[name]!.includes(value));
}
