import type { FanOut } from './fan-out.js';
import { contextOf } from './totals.js';

/** Whether a request from a module to another one leaves the process. */
export type Leaves = (sender: string, context: string) => boolean;

/** Mean number of requests that leave a process while `sender`, a pattern or a route, is handled once. */
export function crossingsOf(sender: string, fanOut: FanOut, leaves: Leaves): number {
  const module = sender.includes(' ') ? 'gateway' : contextOf(sender);
  let crossings = 0;
  for (const [pattern, calls] of fanOut.get(sender) ?? []) {
    const own = leaves(module, contextOf(pattern)) ? 1 : 0;
    crossings += calls * (own + crossingsOf(pattern, fanOut, leaves));
  }
  return crossings;
}

/** Mean bytes of these requests and their replies. */
export function crossingBytesOf(
  sender: string,
  fanOut: FanOut,
  leaves: Leaves,
  payloadBytes: Readonly<Record<string, number>>,
): number {
  const module = sender.includes(' ') ? 'gateway' : contextOf(sender);
  let bytes = 0;
  for (const [pattern, calls] of fanOut.get(sender) ?? []) {
    const own = leaves(module, contextOf(pattern)) ? (payloadBytes[pattern] ?? 0) : 0;
    bytes += calls * (own + crossingBytesOf(pattern, fanOut, leaves, payloadBytes));
  }
  return bytes;
}
