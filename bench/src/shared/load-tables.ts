import { peakMemoryBytes } from './memory.ts';
import { table, type Row } from './report.ts';
import { valuesPerRound, type Rounds } from './rounds.ts';
import { ratio, summary } from './statistics.ts';
import type { Contender, LoadResult } from './load.ts';

type Results = Readonly<Record<string, Rounds<LoadResult>>>;

/** The measurements of every contender at every endpoint. */
export function measurementTable(results: Results): string {
  const rows = Object.entries(results).flatMap(([endpoint, rounds]) =>
    Object.keys(rounds).map((name): Row => {
      const of = (value: (m: LoadResult) => number) => summary(valuesPerRound(rounds, name, value));
      const rate = of((m) => m.perSecond);
      return [
        endpoint,
        name,
        Math.round(rate.median).toLocaleString('en'),
        `${Math.round(rate.min)} – ${Math.round(rate.max)}`,
        of((m) => m.p50).median.toFixed(1),
        of((m) => m.p99).median.toFixed(1),
        String(Math.round(of((m) => m.cpuPerRequest).median)),
        String(Math.round(of((m) => m.databaseCpuPerRequest).median)),
      ];
    }),
  );
  const cpu = ['CPU µs', 'PostgreSQL CPU µs'];
  const loads = Object.values(results).flatMap((rounds) => Object.values(rounds).flat());
  const share = Math.max(...loads.map(({ generatorShare }) => generatorShare));
  return [
    table(['endpoint', 'contender', 'requests/s', '(range)', 'p50 ms', 'p99 ms', ...cpu], rows),
    `wrk used at most ${(100 * share).toFixed(0)} % of the machine's CPU.`,
  ].join('\n\n');
}

/** Two contenders at an endpoint, and the ratio of their rates that should be reached. */
export type Comparison = readonly [endpoint: string, name: string, baseline: string, target: number];

export function comparisonTable(results: Results, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(([endpoint, name, baseline, target]) => {
    const rates = (of: string): number[] => valuesPerRound(results[endpoint]!, of, (m) => m.perSecond);
    const { median, min, max } = ratio(rates(name), rates(baseline));
    const text = `**${median.toFixed(2)}** (${min.toFixed(2)} – ${max.toFixed(2)})`;
    return [endpoint, `${name} relative to ${baseline}`, text, `≥ ${target}`];
  });
  return table(['endpoint', 'requests/s', 'median (range) over rounds', 'target'], rows);
}

/** Peak memory of all processes of each contender since their start. */
export function memoryTable(contenders: Readonly<Record<string, Contender>>): string {
  const targets: Record<string, string> = { monolith: '≤ 256', split: '≤ 800' };
  const rows = Object.entries(contenders).map(([name, { programs }]) => {
    const bytes = programs.reduce((sum, { pid }) => sum + peakMemoryBytes(pid), 0);
    return [name, (bytes / 2 ** 20).toFixed(0), targets[name] ?? ''];
  });
  return table(['', 'peak memory, MiB', 'target'], rows);
}
