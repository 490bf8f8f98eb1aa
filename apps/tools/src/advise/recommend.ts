import type { ContextMeasurements } from './model/measure-context.js';
import type { SeparationCosts } from './model/predict.js';

/** Where a context runs at present: with other modules, or alone. */
export type Hosting = 'shared' | 'alone';

export interface Recommendation {
  readonly action: 'keep' | 'split' | 'merge';
  readonly reasons: readonly string[];
  /** Another action, and when it would be recommended. */
  readonly changesIf: string;
}

const limits = {
  cpuSharePercent: 40,
  busyLoopDelayMs: 100,
  addedP99Percent: 10,
  addedP99Ms: 5,
  remoteCalls: 3,
  addedCpuPercent: 30,
} as const;

const benefit =
  `it used ${limits.cpuSharePercent} % of the CPU and peaked when the others did not, ` +
  `or delayed the event loop by ${limits.busyLoopDelayMs} ms`;

/**
 * `split` needs at least one benefit, and every cost within its limit. `merge`: the context runs alone without a
 * benefit, and a cost is above its limit. Otherwise `keep`. `isRequested`: an operator wants it to run alone for other
 * reasons.
 */
export function recommend(
  measurements: ContextMeasurements,
  costs: SeparationCosts,
  hosting: Hosting,
  isRequested = false,
): Recommendation {
  const benefits = benefitsOf(measurements, isRequested);
  const excesses = excessesOf(costs);
  if (hosting === 'shared' && benefits.length > 0 && excesses.length === 0)
    return {
      action: 'split',
      reasons: benefits,
      changesIf: '`keep` if a cost exceeded its limit',
    };
  if (hosting === 'alone' && benefits.length === 0 && excesses.length > 0)
    return { action: 'merge', reasons: excesses, changesIf: `\`keep\` if ${benefit}` };
  const kept = [...(benefits.length > 0 ? benefits : ['no benefit']), ...excesses];
  const changes =
    hosting === 'alone'
      ? '`merge` if it had no benefit and a cost exceeded its limit'
      : benefits.length > 0
        ? `\`split\` if every cost were within its limit (${excesses.join('; ')})`
        : `\`split\` if ${benefit}, and all costs were within their limits`;
  return { action: 'keep', reasons: kept, changesIf: changes };
}

function benefitsOf(
  { cpuSharePercent, hasOwnPeaks, busyLoopDelayP99Ms }: ContextMeasurements,
  isRequested: boolean,
): string[] {
  const benefits: string[] = [];
  if (isRequested) benefits.push('requested');
  if (cpuSharePercent >= limits.cpuSharePercent && hasOwnPeaks)
    benefits.push(`it uses ${cpuSharePercent.toFixed(0)} % of the CPU and peaks when the others do not`);
  if (busyLoopDelayP99Ms > limits.busyLoopDelayMs)
    benefits.push(`it delays the event loop by ${busyLoopDelayP99Ms.toFixed(0)} ms (p99) when it is busy`);
  return benefits;
}

function excessesOf({ routes, maxRemoteCalls, addedCpuPercent }: SeparationCosts): string[] {
  const excesses: string[] = [];
  const slow = routes.filter(
    ({ p99Ms, addedP99Ms }) =>
      addedP99Ms > Math.max(limits.addedP99Ms, (p99Ms * limits.addedP99Percent) / 100),
  );
  const [slowest] = slow.toSorted((a, b) => b.addedP99Ms - a.addedP99Ms);
  if (slowest)
    excesses.push(
      `remote calls add ${slowest.addedP99Ms.toFixed(1)} ms to the p99 of ${slowest.route} (${slowest.p99Ms.toFixed(1)} ms)`,
    );
  if (maxRemoteCalls > limits.remoteCalls)
    excesses.push(`an HTTP request makes ${maxRemoteCalls.toFixed(1)} remote calls`);
  if (addedCpuPercent > limits.addedCpuPercent)
    excesses.push(`remote calls take ${addedCpuPercent.toFixed(0)} % of the CPU`);
  return excesses;
}
