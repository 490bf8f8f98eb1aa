import { contextOf } from '#kernel/messaging';
import type { CallGraph } from './call-graph.js';

/** Whether a request from a module to another one is counted. */
export type CallFilter = (sender: string, context: string) => boolean;

/**
 * Mean number of the requests, also of indirect ones, that are sent while `sender`, a pattern or a route, is handled
 * once. Only requests that match the filter `counts`. With `weightOf`: the sum of their weights.
 */
export function countCalls(
  sender: string,
  graph: CallGraph,
  counts: CallFilter,
  weightOf: (pattern: string) => number = () => 1,
): number {
  const module = sender.includes(' ') ? 'gateway' : contextOf(sender);
  // Contexts may send requests to each other: a message that sends itself again is not counted again.
  const others = new Map(graph);
  others.delete(sender);
  let total = 0;
  for (const [pattern, calls] of graph.get(sender) ?? []) {
    const own = counts(module, contextOf(pattern)) ? weightOf(pattern) : 0;
    total += calls * (own + countCalls(pattern, others, counts, weightOf));
  }
  return total;
}
