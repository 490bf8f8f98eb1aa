import { appsServing, type RegistryProcess } from '../model/registry-process.js';
import { defaultShares, type App } from '../model/default-shares.js';
import { Placement } from '../model/placement.js';
import { reportOf } from '../model/process-report.js';

/** What a placement means for one process at the moment. */
export interface EffectivePlacement {
  readonly isActive: boolean;
  readonly readsRedirectedRequests: boolean;
  /** Percentage of the requests of this process that it redirects to the target app. */
  readonly redirectedPercent: number;
}

/**
 * Evaluates a placement, or without one the default, in the process of the app `self`. An app without a living process
 * whose database responds is replaced by the others. `isUnresponsive`: whether the database of this process does not
 * respond. No requests are redirected to an app whose version has no placements, for example after a rollback. Undefined if the
 * context has no placement and only one app hosts it.
 */
export function evaluatePlacement(
  context: string,
  stored: Placement | undefined,
  self: App,
  processes: readonly RegistryProcess[],
  isUnresponsive = false,
): EffectivePlacement | undefined {
  const apps = processes.filter(({ isAlive }) => isAlive).map(({ record }) => record);
  const shares = stored ?? defaultShares(context, [...apps, self]);
  if (!shares) return undefined;
  const { from, to, percent } = shares;
  const living = appsServing(context, processes);
  const redirectable = appsServing(
    context,
    processes.filter(({ record }) => reportOf(record)),
  );
  const active = stored?.active ?? from;
  const isTarget = self.name === to;
  return {
    isActive: isUnresponsive && living.size > 0 ? false : self.name === active || !living.has(active),
    readsRedirectedRequests: isTarget || !redirectable.has(to),
    redirectedPercent: !isTarget && redirectable.has(to) ? percent : 0,
  };
}
