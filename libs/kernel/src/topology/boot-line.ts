import type { LabelledHandlers } from './label-handlers.js';
import type { ProcessPlan } from './process-plan.js';

/** `topology monolith  auth=local orders=remote(redis)  messages=31 events=9` */
export function bootLine(plan: ProcessPlan, remote: readonly string[], handlers: LabelledHandlers): string {
  const local = Object.keys(plan.modules).filter((name) => name !== 'gateway');
  const places = [
    ...local.map((name) => `${name}=local`),
    ...remote.map((name) => `${name}=remote(redis)`),
  ].sort();
  const counts = `messages=${handlers.requests.length} events=${handlers.events.length}`;
  return [`topology ${plan.name}`, places.join(' '), counts].filter(Boolean).join('  ');
}
