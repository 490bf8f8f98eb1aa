import { contextOf } from '#kernel/messaging';
import { countCalls } from './count-calls.js';
import type { CpuUse } from './cpu-use.js';
import type { CallGraph } from './call-graph.js';
import type { Recording } from './recording.js';
import { durationOf, percentileOf, sum, totalWork } from './totals.js';

/** A context has peaks if the 90th percentile of its CPU time per interval exceeds the mean by this factor. */
const peakRatio = 1.5;

/** The peaks of a context are its own if its CPU time correlates less than this with that of the other contexts. */
const maxCorrelation = 0.5;

/** The event-loop delay of an interval in which a context uses less CPU has other causes, and is ignored. */
const minBusyCores = 0.1;

/** The measurements of a context. */
export interface ContextMeasurements {
  readonly context: string;
  readonly requestsPerSecond: number;
  /** Its part of the CPU time of all processes, in percent. */
  readonly cpuSharePercent: number;
  /** Whether its CPU time has peaks at times when the others have none. */
  readonly hasOwnPeaks: boolean;
  /** Event-loop delay of its process in the intervals in which it uses most of the CPU, in milliseconds. */
  readonly busyLoopDelayP99Ms: number;
  /** Mean number of requests to other contexts that it sends while it handles one. */
  readonly fanOut: number;
  /** Mean size of request and reply as JSON, in bytes. */
  readonly payloadBytes: number;
  /** HTTP requests that fail if it does not respond, in percent. */
  readonly neededByPercent: number;
}

export function measureContext(
  context: string,
  recording: Recording,
  graph: CallGraph,
  cpu: CpuUse,
): ContextMeasurements {
  const messages = [...totalWork(recording, 'messages')].filter(
    ([pattern]) => contextOf(pattern) === context,
  );
  const handled = sum(messages.map(([, { count }]) => count));
  const own = cpu.get(context) ?? [];
  const total = recording.intervals.map((_, n) => sum([...cpu.values()].map((each) => each[n]!)));
  // Not the gateway: it uses CPU whenever any context does, so that no peak would be a context's own.
  const otherContexts = [...cpu].filter(([module]) => module !== context && module !== 'gateway');
  const others = own.map((_, n) => sum(otherContexts.map(([, each]) => each[n]!)));
  const perRequest = (value: (pattern: string) => number): number =>
    handled > 0 ? sum(messages.map(([pattern, { count }]) => count * value(pattern))) / handled : 0;
  return {
    context,
    requestsPerSecond: handled / durationOf(recording),
    cpuSharePercent: sum(total) > 0 ? (100 * sum(own)) / sum(total) : 0,
    hasOwnPeaks: hasPeaks(own) && correlation(own, others) < maxCorrelation,
    busyLoopDelayP99Ms: busyLoopDelay(context, recording, cpu),
    fanOut: perRequest((pattern) => countCalls(pattern, graph, (sender) => sender === context)),
    payloadBytes: perRequest((pattern) => recording.payloadBytes[pattern] ?? 0),
    neededByPercent: neededBy(context, recording, graph),
  };
}

function hasPeaks(values: readonly number[]): boolean {
  return percentileOf(values, 0.9) > (peakRatio * sum(values)) / Math.max(values.length, 1);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  const covariance = sum(a.map((value, n) => (value - meanA) * (b[n]! - meanB)));
  const deviation = (values: readonly number[], mean: number): number =>
    Math.sqrt(sum(values.map((value) => (value - mean) ** 2)));
  const scale = deviation(a, meanA) * deviation(b, meanB);
  return scale > 0 ? covariance / scale : 0;
}

function busyLoopDelay(context: string, { apps, intervals }: Recording, cpu: CpuUse): number {
  const hosting = Object.keys(apps).filter((app) => apps[app]!.includes(context));
  const busy = intervals.filter(({ seconds }, n) => {
    const used = cpu.get(context)?.[n] ?? 0;
    return used > minBusyCores * seconds && [...cpu.values()].every((each) => each[n]! <= used);
  });
  const delays = busy.map((each) => Math.max(...hosting.map((app) => each.apps[app]?.loopDelayP99Ms ?? 0)));
  return percentileOf(delays, 0.5);
}

function neededBy(context: string, recording: Recording, graph: CallGraph): number {
  const routes = [...totalWork(recording, 'routes')];
  const needing = routes.map(([route, { count }]) => {
    const calls = countCalls(route, graph, (_, called) => called === context);
    return count * Math.min(calls, 1);
  });
  const all = sum(routes.map(([, { count }]) => count));
  return all > 0 ? (100 * sum(needing)) / all : 0;
}
