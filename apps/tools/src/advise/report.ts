import { formatTable } from '../cli/format-table.js';
import type { ContextAdvice } from './advise-on.js';
import type { RemoteCallCost } from './model/recording.js';

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

/**
 * The measurements of each context in a table, then each recommendation with its costs and reasons. `plainModules`: plain
 * Nest modules, of which a part is not measured.
 */
export function formatAdvice(
  advice: readonly ContextAdvice[],
  remoteCall: RemoteCallCost,
  plainModules: readonly string[],
): string {
  const rows = advice.map(({ measurements: m, recommendation }) => [
    m.context,
    m.requestsPerSecond.toFixed(1),
    `${m.cpuSharePercent.toFixed(0)} %`,
    m.hasOwnPeaks ? 'yes' : 'no',
    `${m.busyLoopDelayP99Ms.toFixed(0)} ms`,
    m.fanOut.toFixed(1),
    `${m.payloadBytes.toFixed(0)} B`,
    `${m.neededByPercent.toFixed(0)} %`,
    recommendation.action,
  ]);
  const cost = `A remote call takes ${remoteCall.p50Ms.toFixed(1)} ms (p99 ${remoteCall.p99Ms.toFixed(1)} ms), ${remoteCall.cpuMs.toFixed(2)} ms CPU and ${remoteCall.redisBytes.toFixed(0)} B in Redis.`;
  const limit = plainModules.length > 0 ? [unmeasured(plainModules)] : [];
  return [formatTable([columns, ...rows]), '', cost, ...limit, ...advice.flatMap(details)].join('\n');
}

function unmeasured(plainModules: readonly string[]): string {
  return `Only the messages of the plain Nest modules ${plainModules.join(', ')} are measured: an HTTP request that one of them handles in the process of the gateway counts as work of the gateway, because it is not a message.`;
}

function details({ hosting, measurements, costs, recommendation }: ContextAdvice): string[] {
  const { action, reasons, changesIf } = recommendation;
  const isAlone = hosting === 'alone';
  const relation = isAlone ? 'of which' : 'plus';
  const subject = isAlone ? 'Its remote calls take' : 'In its own process, its remote calls would take';
  const routes = costs.routes
    .slice(0, maxRoutes)
    .map(
      ({ route, remoteCalls, addedP50Ms, addedP99Ms, p50Ms, p99Ms }) =>
        `  ${route}: ${remoteCalls.toFixed(1)} remote calls; p50 ${p50Ms.toFixed(1)} ms, ${relation} ${addedP50Ms.toFixed(1)} ms for remote calls; p99 ${p99Ms.toFixed(1)} ms, ${relation} ${addedP99Ms.toFixed(1)} ms`,
    );
  return [
    '',
    `${measurements.context}: ${action} (${reasons.join('; ')})`,
    `  ${subject} ${costs.addedCpuCores.toFixed(3)} cores (${costs.addedCpuPercent.toFixed(0)} % of the CPU) and ${(costs.redisBytesPerSecond / 1_000).toFixed(0)} kB/s in Redis.`,
    ...routes,
    `  The recommendation would be ${changesIf}.`,
  ];
}
