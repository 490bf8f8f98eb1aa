import type { Loaded } from '../shared/load.ts';
import { report, table } from '../shared/report.ts';
import { each, type Rounds } from '../shared/rounds.ts';
import { ratio, summary } from '../shared/statistics.ts';

const goals: Record<string, Record<string, number>> = {
  list: { monolith: 0.6, split: 0.35 },
  detail: { monolith: 0.7, split: 0.35 },
  me: { monolith: 0.7 },
  'POST /v1/orders': { monolith: 0.35, split: 0.25 },
};

export function reportHttp(
  results: Readonly<Record<string, Rounds<Loaded>>>,
  settings: { rounds: number; seconds: number },
): void {
  const rows = Object.entries(results).flatMap(([endpoint, rounds]) =>
    Object.keys(rounds).map((name) => row(endpoint, name, rounds)),
  );
  const head = [
    'endpoint',
    'contender',
    'requests/s',
    '(spread)',
    'p50 ms',
    'p99 ms',
    'CPU µs',
    'ratio',
    'to reach',
  ];
  const text = [table(head, rows), besideTypeorm(results)].join('\n\n');
  report('http', { settings, results }, text);
}

/** Cleave beside what is usually written with the same framework. */
export function besideTypeorm(results: Readonly<Record<string, Rounds<Loaded>>>): string {
  const rows = Object.entries(results).flatMap(([endpoint, rounds]) =>
    ['monolith', 'split']
      .filter((name) => rounds[name] && rounds['nest-typeorm'])
      .map((name) => {
        const goal = name === 'monolith' ? '> 1' : '';
        return [`${endpoint}, ${name}`, against('nest-typeorm', name, rounds), goal];
      }),
  );
  return table(['Requests/s, against nest-typeorm', 'median (spread) of the rounds', 'to reach'], rows);
}

function against(theirs: string, ours: string, rounds: Rounds<Loaded>): string {
  const rates = (name: string): number[] => each(rounds, name, ({ perSecond }) => perSecond);
  const { median, min, max } = ratio(rates(ours), rates(theirs));
  return `**${median.toFixed(2)}** (${min.toFixed(2)} – ${max.toFixed(2)})`;
}

/** One contender beside the one that is written by hand. */
export function row(endpoint: string, name: string, rounds: Rounds<Loaded>): string[] {
  const of = (value: (m: Loaded) => number) => summary(each(rounds, name, value));
  const rate = of((m) => m.perSecond);
  const compared = name !== 'hand-written' && rounds['hand-written'] !== undefined;
  const goal = goals[endpoint]?.[name];
  return [
    endpoint,
    name,
    Math.round(rate.median).toLocaleString('en'),
    `${Math.round(rate.min)} – ${Math.round(rate.max)}`,
    of((m) => m.p50).median.toFixed(1),
    of((m) => m.p99).median.toFixed(1),
    String(Math.round(of((m) => m.cpuPerRequest).median)),
    compared ? against('hand-written', name, rounds) : '',
    goal === undefined ? '' : `≥ ${goal}`,
  ];
}
