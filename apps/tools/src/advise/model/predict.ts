import { countCalls, type CallFilter } from './count-calls.js';
import type { CpuUse } from './cpu-use.js';
import type { CallGraph } from './call-graph.js';
import type { Recording } from './recording.js';
import { durationOf, sum, totalWork } from './totals.js';

/** A message passes through Redis twice: to its stream, and from it to the reader. */
const passes = 2;

/** What the remote calls between a context in its own process and the others cost, compared with one process. */
export interface SeparationCosts {
  readonly routes: readonly RouteCost[];
  /** Remote calls per HTTP request of the route that makes the most. */
  readonly maxRemoteCalls: number;
  readonly addedCpuPercent: number;
  readonly addedCpuCores: number;
  readonly redisBytesPerSecond: number;
}

interface RouteCost {
  readonly route: string;
  readonly remoteCalls: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly addedP50Ms: number;
  readonly addedP99Ms: number;
}

/**
 * Costs of the requests between `context` and all other modules. If they are remote calls already, the costs are part
 * of the measurements; otherwise they would be added.
 */
export function costOf(
  context: string,
  recording: Recording,
  graph: CallGraph,
  cpu: CpuUse,
): SeparationCosts {
  const { remoteCall, latencies, payloadBytes } = recording;
  const counts: CallFilter = (sender, called) => (sender === context) !== (called === context);
  const work = [...totalWork(recording, 'routes')];
  const routes = work.flatMap(([route]) => {
    const remoteCalls = countCalls(route, graph, counts);
    if (remoteCalls === 0) return [];
    const { p50Ms, p99Ms } = latencies[route] ?? { p50Ms: 0, p99Ms: 0 };
    const addedP50Ms = remoteCalls * remoteCall.p50Ms;
    // Slow remote calls of one request rarely coincide: one is slow, the others are usual.
    const addedP99Ms =
      Math.min(remoteCalls, 1) * remoteCall.p99Ms + Math.max(remoteCalls - 1, 0) * remoteCall.p50Ms;
    return [{ route, remoteCalls, p50Ms, p99Ms, addedP50Ms, addedP99Ms }];
  });
  const seconds = durationOf(recording);
  const perSecond = (value: (route: string) => number): number =>
    sum(work.map(([route, { count }]) => count * value(route))) / seconds;
  const callsPerSecond = perSecond((route) => countCalls(route, graph, counts));
  const bytesOf = (pattern: string): number => payloadBytes[pattern] ?? 0;
  const bytesPerSecond = perSecond((route) => countCalls(route, graph, counts, bytesOf));
  const addedCpuCores = (callsPerSecond * remoteCall.cpuMs) / 1_000;
  const usedCores = sum([...cpu.values()].flat()) / seconds;
  return {
    routes: routes.toSorted((a, b) => b.remoteCalls - a.remoteCalls),
    maxRemoteCalls: Math.max(0, ...routes.map(({ remoteCalls }) => remoteCalls)),
    addedCpuCores,
    addedCpuPercent: usedCores > 0 ? (100 * addedCpuCores) / usedCores : 0,
    redisBytesPerSecond: passes * bytesPerSecond + callsPerSecond * remoteCall.redisBytes,
  };
}
