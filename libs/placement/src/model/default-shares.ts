import type { Shares } from './placement.js';

/** An app and the modules it hosts. */
export interface App {
  readonly name: string;
  readonly hosts: readonly string[];
}

/**
 * The shares of a context without a placement: everything stays with the app that hosts the most modules, so that a
 * second app takes nothing when it starts. Undefined if fewer than two apps host the context.
 */
export function defaultShares(context: string, apps: readonly App[]): Shares | undefined {
  const sizes = new Map<string, number>();
  for (const { name, hosts } of apps) if (hosts.includes(context)) sizes.set(name, hosts.length);
  const [baseApp, targetApp] = [...sizes]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name]) => name);
  return baseApp !== undefined && targetApp !== undefined
    ? { from: baseApp, to: targetApp, percent: 0 }
    : undefined;
}
