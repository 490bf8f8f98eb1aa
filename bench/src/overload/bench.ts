import { parseArgs } from 'node:util';
import type { Contender } from '../shared/load.ts';
import { report, table, type Row } from '../shared/report.ts';
import { BenchEnvironment } from '../shared/bench-environment.ts';
import { percentile, ratio } from '../shared/statistics.ts';
import { Worker } from '../shared/worker.ts';
import type { FloodOptions, FloodResult } from './flood.ts';
import { probeHealth } from './probe-health.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '6' } },
});
const path = '/v1/products';
const lightLoad = { path, connections: 8, seconds: 2 };
const peakLoad = { path, connections: 64, seconds: 4 };
const overloadFactor = 3;
const rounds = Number(values.rounds);
const floodSeconds = Number(values.seconds);
const recoveryLimitMs = 10_000;

/** Runs in its own process, so that generating load does not delay the health probes. */
const flooder = await Worker.start(new URL('flood.ts', import.meta.url), []);
const flood = ({ url }: Contender, options: Omit<FloodOptions, 'url'>): Promise<FloodResult> =>
  flooder.call({ url, ...options });

/** Milliseconds from the end of the flood until p99 is at most twice its value before; infinity after the limit. */
async function measureRecoveryMs(contender: Contender, p99Before: number): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < recoveryLimitMs) {
    const { p99, shed } = await flood(contender, { ...lightLoad, seconds: 1 });
    if (shed === 0 && p99 <= 2 * p99Before) return performance.now() - start;
  }
  return Number.POSITIVE_INFINITY;
}

/** Alternates peak and flood, so that each flood can be compared with the peaks before and after it. */
async function measureOverload(contender: Contender) {
  await flood(contender, peakLoad);
  const before = await flood(contender, lightLoad);
  const peaks = [(await flood(contender, peakLoad)).successful];
  const floods: (FloodResult & { readonly healthMs: number; readonly recoveryMs: number })[] = [];
  for (let round = 0; round < rounds; round++) {
    const flooding = flood(contender, {
      path,
      connections: 1_500,
      seconds: floodSeconds,
      rate: Math.round(overloadFactor * peaks.at(-1)!),
    });
    const { result, responseTimesMs } = await probeHealth(contender, flooding);
    floods.push({
      ...result,
      healthMs: percentile(responseTimesMs, 1),
      recoveryMs: await measureRecoveryMs(contender, before.p99),
    });
    peaks.push((await flood(contender, peakLoad)).successful);
  }
  return { peaks, floods };
}

type OverloadResult = Awaited<ReturnType<typeof measureOverload>>;

function row(name: string, { peaks, floods }: OverloadResult): Row {
  const adjacentPeaks = floods.map((_, round) => (peaks[round]! + peaks[round + 1]!) / 2);
  const successful = floods.map((each) => each.successful);
  const { median, min, max } = ratio(successful, adjacentPeaks);
  const medianOf = (measured: number[]): number => percentile(measured, 0.5);
  return [
    name,
    medianOf(peaks),
    medianOf(floods.map((each) => each.sent)),
    medianOf(successful),
    `**${median.toFixed(2)}** (${min.toFixed(2)} – ${max.toFixed(2)})`,
    ...(['p99', 'healthMs', 'recoveryMs'] as const).map((time) =>
      Math.max(...floods.map((each) => each[time])),
    ),
  ];
}

const environment = await BenchEnvironment.open(1_000);
try {
  const results = {
    monolith: await measureOverload(await environment.monolith()),
    split: await measureOverload(await environment.split()),
  };
  const rows = Object.entries(results).map(([name, each]) => row(name, each));
  rows.push(['target', '', `${overloadFactor} × peak`, '', '≥ 0.80', '< 1000', '< 200', '< 10000']);
  const head = [
    '',
    'peak/s',
    'sent/s',
    'successful/s',
    'successful/peak',
    'max p99 of successful, ms',
    'max health probe, ms',
    'max recovery, ms',
  ];
  report('overload', { overloadFactor, rounds, results }, table(head, rows));
} finally {
  await flooder.stop();
  await environment.close();
}
