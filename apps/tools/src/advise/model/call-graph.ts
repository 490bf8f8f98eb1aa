import { contextOf } from '#kernel/messaging';
import { fitContributions } from './fit.js';
import type { Recording } from './recording.js';
import { sum, workIn } from './totals.js';

/** Senders with a lower estimate are ignored: the fit may assign a few of the requests of timers to messages. */
const minCalls = 0.05;

/**
 * Sender (pattern of a message, or a route such as `GET /v1/orders`) → pattern of a request → mean number of these requests
 * that the sender sends each time it is handled.
 */
export type CallGraph = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Estimates which requests each route and message sends, as metrics only count them. A route sends the message that it
 * declares. All other requests of a pattern are assigned by a fit over the intervals to the possible senders with whose
 * counts they rise and fall: messages of the modules that declare the pattern as a dependency (only those without a GET
 * route, unless all have one), and the routes without a declared message if the gateway is such a module. The rest,
 * proportional to time, are requests of timers, which the graph does not contain.
 */
export function callGraphOf(recording: Recording): CallGraph {
  const { dependencies, routes, intervals } = recording;
  const messages = intervals.map((each) => workIn(each, 'messages'));
  const httpRequests = intervals.map((each) => workIn(each, 'routes'));
  const seen = new Set(messages.flatMap((each) => [...each.keys()]));
  const routesSeen = [...new Set(httpRequests.flatMap((each) => [...each.keys()]))];
  const queries = new Set(
    Object.keys(routes).flatMap((route) => (route.startsWith('GET ') ? routes[route]! : [])),
  );
  const graph = new Map<string, Map<string, number>>();
  const add = (sender: string, pattern: string, calls: number): void => {
    if (calls <= 0) return;
    graph.set(sender, (graph.get(sender) ?? new Map<string, number>()).set(pattern, calls));
  };
  for (const route of routesSeen) if (routes[route]) add(route, routes[route], 1);
  for (const pattern of seen) {
    const declarations = [pattern, `${contextOf(pattern)}.*`]; // the second one is that of plain Nest modules
    const callers = Object.keys(dependencies).filter((module) =>
      dependencies[module]!.some((each) => declarations.includes(each)),
    );
    const isSender = (each: string): boolean =>
      callers.includes(contextOf(each)) && contextOf(each) !== contextOf(pattern);
    const commands = [...seen].filter((each) => isSender(each) && !queries.has(each));
    const senders = [
      ...(commands.length > 0 ? commands : [...seen].filter(isSender)),
      ...(callers.includes('gateway') ? routesSeen.filter((route) => !routes[route]) : []),
    ];
    const direct = routesSeen.filter((route) => routes[route] === pattern);
    const calls = messages.map((each, n) =>
      Math.max(
        0,
        (each.get(pattern)?.count ?? 0) - sum(direct.map((route) => httpRequests[n]!.get(route)?.count ?? 0)),
      ),
    );
    const causes = senders.map((sender) =>
      messages.map((each, n) => (each.get(sender) ?? httpRequests[n]!.get(sender))?.count ?? 0),
    );
    const seconds = intervals.map((each) => each.seconds);
    const sent = sum(causes.flat());
    const prior = sent > 0 ? sum(calls) / sent : 0;
    const fitted = fitContributions([...causes, seconds], calls, [...causes.map(() => prior), 0]);
    for (const [k, sender] of senders.entries()) if (fitted[k]! > minCalls) add(sender, pattern, fitted[k]!);
  }
  return graph;
}
