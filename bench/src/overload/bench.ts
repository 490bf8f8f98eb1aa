import type { Contender } from '../shared/load.ts';
import { report, table } from '../shared/report.ts';
import { Stage } from '../shared/stage.ts';
import { percentile } from '../shared/statistics.ts';
import { Worker } from '../shared/worker.ts';
import type { Flood, Flooded } from './flood.ts';
import { probing } from './probing.ts';

const path = '/v1/products';
const calm = { path, connections: 8, seconds: 2 };
const busy = { path, connections: 64, seconds: 4 };
const times = 3;
const floodSeconds = 10;
const recoveryLimitMs = 10_000;

/** In a process of its own, so that what it has to do delays no look at the health of the flooded. */
const flooder = await Worker.start(new URL('flood.ts', import.meta.url), []);
const flood = ({ url }: Contender, how: Omit<Flood, 'url'>): Promise<Flooded> => flooder.ask({ url, ...how });

/** Milliseconds from the end of the flood until answers take no longer than twice what they did before it. */
async function recovery(contender: Contender, p99Before: number): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < recoveryLimitMs) {
    const { p99, refused } = await flood(contender, { ...calm, seconds: 1 });
    if (refused === 0 && p99 <= 2 * p99Before) return performance.now() - begun;
  }
  return Number.POSITIVE_INFINITY;
}

async function overload(contender: Contender) {
  await flood(contender, busy);
  const before = await flood(contender, calm);
  const peak = await flood(contender, busy);
  const flooded = flood(contender, {
    path,
    connections: 1_500,
    seconds: floodSeconds,
    rate: Math.round(times * peak.good),
  });
  const { result, times: probes } = await probing(contender, flooded);
  return {
    peak: peak.good,
    ...result,
    health: percentile(probes, 1),
    recovery: await recovery(contender, before.p99),
  };
}

const stage = await Stage.open(1_000);
try {
  const results = {
    monolith: await overload(await stage.monolith()),
    split: await overload(await stage.split()),
  };
  const rows = Object.entries(results).map(([name, each]) => [
    name,
    each.peak,
    each.sent,
    each.good,
    `**${(each.good / each.peak).toFixed(2)}**`,
    each.p99,
    each.health,
    each.recovery,
  ]);
  rows.push(['to reach', '', `${times} × peak`, '', '≥ 0.80', '< 1000', '< 200', '< 10000']);
  const head = [
    '',
    'peak/s',
    'sent/s',
    'good/s',
    'good of peak',
    'p99 of good, ms',
    'slowest health, ms',
    'recovered after, ms',
  ];
  report('overload', { times, results }, table(head, rows));
} finally {
  await flooder.stop();
  await stage.close();
}
