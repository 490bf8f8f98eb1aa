import { parseArgs } from 'node:util';
import type { Contender } from '../shared/load.ts';
import { report, table, type Row } from '../shared/report.ts';
import { Stage } from '../shared/stage.ts';
import { percentile, ratio } from '../shared/statistics.ts';
import { Worker } from '../shared/worker.ts';
import type { Flood, Flooded } from './flood.ts';
import { probing } from './probing.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '6' } },
});
const path = '/v1/products';
const calm = { path, connections: 8, seconds: 2 };
const busy = { path, connections: 64, seconds: 4 };
const times = 3;
const rounds = Number(values.rounds);
const floodSeconds = Number(values.seconds);
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

/** Peak and flood take turns, so that a flood can be told from a machine that is slower for a moment. */
async function overload(contender: Contender) {
  await flood(contender, busy);
  const before = await flood(contender, calm);
  const peaks = [(await flood(contender, busy)).good];
  const floods: (Flooded & { readonly health: number; readonly recovery: number })[] = [];
  for (let round = 0; round < rounds; round++) {
    const flooded = flood(contender, {
      path,
      connections: 1_500,
      seconds: floodSeconds,
      rate: Math.round(times * peaks.at(-1)!),
    });
    const { result, times: probes } = await probing(contender, flooded);
    floods.push({
      ...result,
      health: percentile(probes, 1),
      recovery: await recovery(contender, before.p99),
    });
    peaks.push((await flood(contender, busy)).good);
  }
  return { peaks, floods };
}

type Overloaded = Awaited<ReturnType<typeof overload>>;

function row(name: string, { peaks, floods }: Overloaded): Row {
  const aroundEach = floods.map((_, round) => (peaks[round]! + peaks[round + 1]!) / 2);
  const good = floods.map((each) => each.good);
  const { median, min, max } = ratio(good, aroundEach);
  const middle = (measured: number[]): number => percentile(measured, 0.5);
  return [
    name,
    middle(peaks),
    middle(floods.map((each) => each.sent)),
    middle(good),
    `**${median.toFixed(2)}** (${min.toFixed(2)} – ${max.toFixed(2)})`,
    ...(['p99', 'health', 'recovery'] as const).map((time) => Math.max(...floods.map((each) => each[time]))),
  ];
}

const stage = await Stage.open(1_000);
try {
  const results = {
    monolith: await overload(await stage.monolith()),
    split: await overload(await stage.split()),
  };
  const rows = Object.entries(results).map(([name, each]) => row(name, each));
  rows.push(['to reach', '', `${times} × peak`, '', '≥ 0.80', '< 1000', '< 200', '< 10000']);
  const head = [
    '',
    'peak/s',
    'sent/s',
    'good/s',
    'good of peak',
    'worst p99 of good, ms',
    'slowest health, ms',
    'latest recovery, ms',
  ];
  report('overload', { times, rounds, results }, table(head, rows));
} finally {
  await flooder.stop();
  await stage.close();
}
