import { formatTable } from '../cli/format-table.js';
import type { Advice } from './advise-on.js';
import type { HopCost } from './model/recording.js';

const columns = [
  'context',
  'req/s',
  'CPU',
  'own peaks',
  'loop delay',
  'fan-out',
  'payload',
  'needed by',
  'advice',
];
const maxRoutes = 3;

/** The measurements of each context in a table, then each recommendation with its prices and reasons. */
export function formatAdvice(advice: readonly Advice[], hop: HopCost): string {
  const rows = advice.map(({ measures: m, recommendation }) => [
    m.context,
    m.requestsPerSecond.toFixed(1),
    `${m.cpuSharePercent.toFixed(0)} %`,
    m.hasOwnPeaks ? 'yes' : 'no',
    `${m.busyLoopDelayP99Ms.toFixed(0)} ms`,
    m.fanOut.toFixed(1),
    `${m.payloadBytes.toFixed(0)} B`,
    `${m.neededByPercent.toFixed(0)} %`,
    recommendation.advice,
  ]);
  const cost = `A hop takes ${hop.p50Ms.toFixed(1)} ms (p99 ${hop.p99Ms.toFixed(1)} ms), ${hop.cpuMs.toFixed(2)} ms CPU and ${hop.redisBytes.toFixed(0)} B in Redis.`;
  return [formatTable([columns, ...rows]), '', cost, ...advice.flatMap(details)].join('\n');
}

function details({ measures, prices, recommendation }: Advice): string[] {
  const { advice, reasons, wouldChange } = recommendation;
  const routes = prices.routes
    .slice(0, maxRoutes)
    .map(
      ({ route, crossings, addedP50Ms, addedP99Ms, p50Ms, p99Ms }) =>
        `  ${route}: ${crossings.toFixed(1)} crossings, p50 ${p50Ms.toFixed(1)} ms, of hops ${addedP50Ms.toFixed(1)} ms; p99 ${p99Ms.toFixed(1)} ms, of hops ${addedP99Ms.toFixed(1)} ms`,
    );
  return [
    '',
    `${measures.context}: ${advice} (${reasons.join('; ')})`,
    `  Alone, its hops take ${prices.addedCpuCores.toFixed(2)} cores (${prices.addedCpuPercent.toFixed(0)} % of the CPU) and ${(prices.redisBytesPerSecond / 1_000).toFixed(0)} kB/s in Redis.`,
    ...routes,
    `  It would change to ${wouldChange}.`,
  ];
}
