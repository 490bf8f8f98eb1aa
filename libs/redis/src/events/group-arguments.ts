import { subscribersOf, type PatternsByModule } from '#kernel/messaging';

/**
 * Time for which events are stored that only undeclared groups have not handled: consumer groups that no subscription
 * known to this process declares, because a newer version has added it, an earlier one had it, or an intruder created
 * the group. Without declarations, there is no limit.
 */
const undeclaredTtlMs = 3_600_000;

/**
 * The last arguments of the scripts that determine which events are handled: maximum age for undeclared groups, then
 * the declared groups.
 */
export function groupArguments(
  source: string,
  subscriptions: PatternsByModule | undefined,
): (string | number)[] {
  if (!subscriptions) return [Number.MAX_SAFE_INTEGER];
  return [undeclaredTtlMs, ...subscribersOf(source, subscriptions)];
}
