import { crossingsOf, type Leaves } from './crossings.js';
import type { CpuUse } from './cpu-use.js';
import type { FanOut } from './fan-out.js';
import type { Recording } from './recording.js';
import { durationOf, sum, totalWork } from './totals.js';

/** A message passes through Redis twice: to its stream, and from it to the reader. */
const passes = 2;

/** What the requests of a context cost that leave a process, compared with one process. */
export interface HopPrices {
  readonly routes: readonly RoutePrice[];
  /** Crossings of the HTTP requests of the most expensive route. */
  readonly maxCrossings: number;
  readonly addedCpuPercent: number;
  readonly addedCpuCores: number;
  readonly redisBytesPerSecond: number;
}

interface RoutePrice {
  readonly route: string;
  readonly crossings: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly addedP50Ms: number;
  readonly addedP99Ms: number;
}

/** Prices of the requests between `context` and all other modules. If they leave the process already, this is what they cost. */
export function priceOf(context: string, recording: Recording, fanOut: FanOut, cpu: CpuUse): HopPrices {
  const { hop, latencies, payloadBytes } = recording;
  const leaves: Leaves = (sender, called) => (sender === context) !== (called === context);
  const work = [...totalWork(recording, 'routes')];
  const routes = work.flatMap(([route]) => {
    const crossings = crossingsOf(route, fanOut, leaves);
    if (crossings === 0) return [];
    const { p50Ms, p99Ms } = latencies[route] ?? { p50Ms: 0, p99Ms: 0 };
    const addedP50Ms = crossings * hop.p50Ms;
    // Slow hops of one request rarely coincide: one is slow, the others are usual.
    const addedP99Ms = Math.min(crossings, 1) * hop.p99Ms + Math.max(crossings - 1, 0) * hop.p50Ms;
    return [{ route, crossings, p50Ms, p99Ms, addedP50Ms, addedP99Ms }];
  });
  const seconds = durationOf(recording);
  const perSecond = (value: (route: string) => number): number =>
    sum(work.map(([route, { count }]) => count * value(route))) / seconds;
  const crossingsPerSecond = perSecond((route) => crossingsOf(route, fanOut, leaves));
  const bytesOf = (pattern: string): number => payloadBytes[pattern] ?? 0;
  const bytesPerSecond = perSecond((route) => crossingsOf(route, fanOut, leaves, bytesOf));
  const addedCpuCores = (crossingsPerSecond * hop.cpuMs) / 1_000;
  const usedCores = sum([...cpu.values()].flat()) / seconds;
  return {
    routes: routes.toSorted((a, b) => b.crossings - a.crossings),
    maxCrossings: Math.max(0, ...routes.map(({ crossings }) => crossings)),
    addedCpuCores,
    addedCpuPercent: usedCores > 0 ? (100 * addedCpuCores) / usedCores : 0,
    redisBytesPerSecond: passes * bytesPerSecond + crossingsPerSecond * hop.redisBytes,
  };
}
