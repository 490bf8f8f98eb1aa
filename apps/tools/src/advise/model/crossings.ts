import { contextOf } from '#kernel/messaging';
import type { FanOut } from './fan-out.js';

/** Whether a request from a module to another one leaves the process. */
export type Leaves = (sender: string, context: string) => boolean;

/**
 * Sum of the weights of the requests that leave a process while `sender`, a pattern or a route, is handled once. With the default
 * weight of 1: their mean number.
 */
export function crossingsOf(
  sender: string,
  fanOut: FanOut,
  leaves: Leaves,
  weightOf: (pattern: string) => number = () => 1,
): number {
  const module = sender.includes(' ') ? 'gateway' : contextOf(sender);
  let crossings = 0;
  for (const [pattern, calls] of fanOut.get(sender) ?? []) {
    const own = leaves(module, contextOf(pattern)) ? weightOf(pattern) : 0;
    crossings += calls * (own + crossingsOf(pattern, fanOut, leaves, weightOf));
  }
  return crossings;
}
