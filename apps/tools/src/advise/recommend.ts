import type { ContextMeasures } from './model/measure-context.js';
import type { HopPrices } from './model/predict.js';

/** Where a context runs at present: with other modules, or alone. */
export type Home = 'shared' | 'alone';

export interface Recommendation {
  readonly context: string;
  readonly advice: 'keep' | 'split' | 'merge';
  readonly reasons: readonly string[];
  readonly wouldChange: string;
}

const limits = {
  cpuSharePercent: 40,
  busyLoopDelayMs: 100,
  addedP99Percent: 10,
  addedP99Ms: 5,
  crossings: 3,
  addedCpuPercent: 30,
} as const;

const benefit =
  `its peaks took ${limits.cpuSharePercent} % of the CPU at times of their own, ` +
  `or delayed the event loop by ${limits.busyLoopDelayMs} ms`;

/**
 * `split` needs at least one benefit, and every price within its limit. `merge`: the context runs alone without a
 * benefit, and a price is above its limit. Otherwise `keep`. `isRequested`: an operator wants it to run alone for other
 * reasons.
 */
export function recommend(
  measures: ContextMeasures,
  prices: HopPrices,
  home: Home,
  isRequested = false,
): Recommendation {
  const { context } = measures;
  const benefits = benefitsOf(measures, isRequested);
  const excesses = excessesOf(prices);
  if (home === 'shared' && benefits.length > 0 && excesses.length === 0)
    return {
      context,
      advice: 'split',
      reasons: benefits,
      wouldChange: 'keep, if a price exceeded its limit',
    };
  if (home === 'alone' && benefits.length === 0 && excesses.length > 0)
    return { context, advice: 'merge', reasons: excesses, wouldChange: `keep, if ${benefit}` };
  const kept = [...(benefits.length > 0 ? benefits : ['no benefit']), ...excesses];
  const changes =
    home === 'alone'
      ? 'merge, if it had no benefit and a price exceeded its limit'
      : benefits.length > 0
        ? `split, if every price were within its limit (${excesses.join('; ')})`
        : `split, if ${benefit}, and all prices were within their limits`;
  return { context, advice: 'keep', reasons: kept, wouldChange: changes };
}

function benefitsOf(
  { cpuSharePercent, hasOwnPeaks, busyLoopDelayP99Ms }: ContextMeasures,
  isRequested: boolean,
): string[] {
  const benefits: string[] = [];
  if (isRequested) benefits.push('requested');
  if (cpuSharePercent >= limits.cpuSharePercent && hasOwnPeaks)
    benefits.push(`it uses ${cpuSharePercent.toFixed(0)} % of the CPU, with its own peaks`);
  if (busyLoopDelayP99Ms > limits.busyLoopDelayMs)
    benefits.push(`it delays the event loop by ${busyLoopDelayP99Ms.toFixed(0)} ms (p99) when it is busy`);
  return benefits;
}

function excessesOf({ routes, maxCrossings, addedCpuPercent }: HopPrices): string[] {
  const excesses: string[] = [];
  const slow = routes.filter(
    ({ p99Ms, addedP99Ms }) =>
      addedP99Ms > Math.max(limits.addedP99Ms, (p99Ms * limits.addedP99Percent) / 100),
  );
  const [slowest] = slow.toSorted((a, b) => b.addedP99Ms - a.addedP99Ms);
  if (slowest)
    excesses.push(
      `hops add ${slowest.addedP99Ms.toFixed(1)} ms to the p99 of ${slowest.route} (${slowest.p99Ms.toFixed(1)} ms)`,
    );
  if (maxCrossings > limits.crossings)
    excesses.push(`a request crosses processes ${maxCrossings.toFixed(1)} times`);
  if (addedCpuPercent > limits.addedCpuPercent)
    excesses.push(`hops take ${addedCpuPercent.toFixed(0)} % of the CPU`);
  return excesses;
}
