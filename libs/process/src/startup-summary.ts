import type { Mode } from '#kernel/config';
import type { AssignedHandlers } from './scan/assign-handlers-to-contexts.js';
import type { ProcessPlan } from './process-plan.js';

/**
 * Formats the startup log line: `topology monolith  auth=local orders=remote(redis)  request-handlers=31 event-handlers=9
 * mode=production`
 */
export function startupSummary(
  plan: ProcessPlan,
  remoteDependencies: readonly string[],
  handlers: AssignedHandlers,
  mode: Mode,
): string {
  const local = Object.keys(plan.modules).filter((name) => name !== 'gateway');
  const locations = [
    ...local.map((name) => `${name}=local`),
    ...remoteDependencies.map((name) => `${name}=remote(redis)`),
  ].sort();
  const counts = `request-handlers=${handlers.requests.length} event-handlers=${handlers.events.length}`;
  return [`topology ${plan.name}`, locations.join(' '), counts, `mode=${mode}`].filter(Boolean).join('  ');
}
