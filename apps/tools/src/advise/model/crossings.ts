import { contextOf } from '#kernel/messaging';
import type { FanOut } from './fan-out.js';

/** Whether a request from a module to another one leaves the process. */
export type Leaves = (sender: string, context: string) => boolean;

/**
 * Sum of the weights of the requests that leave a process while `sender`, a pattern or a route, is handled once. With
 * the default weight of 1: their mean number.
 */
export function crossingsOf(
  sender: string,
  fanOut: FanOut,
  leaves: Leaves,
  weightOf: (pattern: string) => number = () => 1,
): number {
  const module = sender.includes(' ') ? 'gateway' : contextOf(sender);
  // Contexts may send requests to each other: a message that sends itself again is not counted again.
  const others = new Map(fanOut);
  others.delete(sender);
  let crossings = 0;
  for (const [pattern, calls] of fanOut.get(sender) ?? []) {
    const own = leaves(module, contextOf(pattern)) ? weightOf(pattern) : 0;
    crossings += calls * (own + crossingsOf(pattern, others, leaves, weightOf));
  }
  return crossings;
}
