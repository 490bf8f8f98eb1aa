import type { LoadResult } from '../shared/load.ts';
import { report, table } from '../shared/report.ts';
import { valuesPerRound, type Rounds } from '../shared/rounds.ts';
import { ratio, summary } from '../shared/statistics.ts';

const targets: Record<string, Record<string, number>> = {
  list: { monolith: 0.6, split: 0.35 },
  detail: { monolith: 0.7, split: 0.35 },
  me: { monolith: 0.7 },
  'list, GraphQL': { GraphQL: 0.7 },
  'detail, GraphQL': { GraphQL: 0.7 },
  'POST /v1/orders': { monolith: 0.35, split: 0.25 },
};

export function reportHttp(
  results: Readonly<Record<string, Rounds<LoadResult>>>,
  settings: { rounds: number; seconds: number },
): void {
  const rows = Object.entries(results).flatMap(([endpoint, rounds]) =>
    Object.keys(rounds).map((name) => contenderRow(endpoint, name, rounds)),
  );
  const head = [
    'endpoint',
    'contender',
    'requests/s',
    '(range)',
    'p50 ms',
    'p99 ms',
    'CPU µs',
    'ratio',
    'target',
  ];
  const text = [table(head, rows), compareWithTypeorm(results)].join('\n\n');
  report('http', { settings, results }, text);
}

/** Compares Cleave with the Nest and TypeORM baseline. */
export function compareWithTypeorm(results: Readonly<Record<string, Rounds<LoadResult>>>): string {
  const rows = Object.entries(results).flatMap(([endpoint, rounds]) =>
    ['monolith', 'split']
      .filter((name) => rounds[name] && rounds['nest-typeorm'])
      .map((name) => {
        const target = name === 'monolith' ? '> 1' : '';
        return [`${endpoint}, ${name}`, compareRates('nest-typeorm', name, rounds), target];
      }),
  );
  return table(['Requests/s relative to nest-typeorm', 'median (range) over rounds', 'target'], rows);
}

function compareRates(baseline: string, name: string, rounds: Rounds<LoadResult>): string {
  const rates = (of: string): number[] => valuesPerRound(rounds, of, ({ perSecond }) => perSecond);
  const { median, min, max } = ratio(rates(name), rates(baseline));
  return `**${median.toFixed(2)}** (${min.toFixed(2)} – ${max.toFixed(2)})`;
}

/**
 * A table row with the measurements of a contender and its ratio to the baseline: the hand-written server, or REST for GraphQL.
 */
export function contenderRow(endpoint: string, name: string, rounds: Rounds<LoadResult>): string[] {
  const summarise = (value: (m: LoadResult) => number) => summary(valuesPerRound(rounds, name, value));
  const rate = summarise((m) => m.perSecond);
  const baseline = rounds['REST'] ? 'REST' : 'hand-written';
  const isComparable = name !== baseline && rounds[baseline] !== undefined;
  const target = targets[endpoint]?.[name];
  return [
    endpoint,
    name,
    Math.round(rate.median).toLocaleString('en'),
    `${Math.round(rate.min)} – ${Math.round(rate.max)}`,
    summarise((m) => m.p50).median.toFixed(1),
    summarise((m) => m.p99).median.toFixed(1),
    String(Math.round(summarise((m) => m.cpuPerRequest).median)),
    isComparable ? compareRates(baseline, name, rounds) : '',
    target === undefined ? '' : `≥ ${target}`,
  ];
}
