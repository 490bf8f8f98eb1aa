import { subscribersOf, type Dependencies } from '../../transport/dependencies.js';

/**
 * Time for which events are kept that only groups need that are not declared: those of a newer version, which this process
 * does not know yet, of a subscription that no longer exists, or of an intruder. Without declarations, there is no limit.
 */
const undeclaredTtlMs = 3_600_000;

/**
 * The last arguments of the scripts that determine which events are handled: maximum age for other groups, declared groups.
 */
export function declaredGroups(source: string, subscriptions: Dependencies | undefined): (string | number)[] {
  if (!subscriptions) return [Number.MAX_SAFE_INTEGER];
  return [undeclaredTtlMs, ...subscribersOf(source, subscriptions)];
}
