import { report, table } from '../shared/report.ts';
import { valuesPerRound, type Rounds } from '../shared/rounds.ts';
import { ratio, summary } from '../shared/statistics.ts';
import type { CallMetrics } from './caller.ts';
import { contenders } from './contender.ts';
import { callPaths } from './in-process-benchmark.ts';

export interface TransportMetrics extends CallMetrics {
  readonly perSecond: number;
  /** CPU microseconds of server and caller. */
  readonly cpuPerCall: number;
  /** CPU microseconds of the Redis server. */
  readonly redisPerCall: number;
}

export interface TransportResult {
  readonly single: Rounds<TransportMetrics>;
  readonly many: Rounds<TransportMetrics>;
  /** Microseconds per call. */
  readonly inProcess: Rounds<number>;
}

const columns = ['perSecond', 'p50', 'p99', 'cpuPerCall', 'redisPerCall'] as const;
const formatRange = ({ min, max }: { min: number; max: number }): string =>
  `${Math.round(min)} – ${Math.round(max)}`;
const formatRatio = ({ median, min, max }: { median: number; min: number; max: number }): string =>
  `**${median.toFixed(2)}** (${min.toFixed(2)} – ${max.toFixed(2)})`;

export function reportTransport(result: TransportResult, settings: { rounds: number; ms: number }): void {
  const { single, many, inProcess } = result;
  const load = (rounds: Rounds<TransportMetrics>): string =>
    table(
      ['', 'calls/s', '(range)', 'p50 µs', 'p99 µs', 'CPU µs/call', 'Redis µs/call'],
      contenders.map((name) => {
        const [perSecond, ...rest] = columns.map((column) =>
          summary(valuesPerRound(rounds, name, (m) => m[column])),
        );
        return [name, perSecond!.median, formatRange(perSecond!), ...rest.map(({ median }) => median)];
      }),
    );
  const p50 = (name: string) => valuesPerRound(single, name, (m) => m.p50);
  const rate = (name: string) => valuesPerRound(many, name, (m) => m.perSecond);
  const cost = (path: string) => valuesPerRound(inProcess, path, (µs) => µs);
  const comparisons = [
    ['64 concurrent: calls/s relative to Nest Redis', ratio(rate('cleave'), rate('nest-redis')), '≥ 1.5'],
    ['64 concurrent: calls/s relative to Moleculer', ratio(rate('cleave'), rate('moleculer')), '> 1'],
    ['Sequential: p50 relative to Nest Redis', ratio(p50('cleave'), p50('nest-redis')), '≤ 1.1'],
  ] as const;
  const direct = cost('direct');
  const overDirect = (path: string) => summary(cost(path).map((µs, round) => µs - direct[round]!));
  const text = [
    `Sequential calls, ${settings.rounds} rounds of ${settings.ms} ms each:`,
    load(single),
    '64 concurrent calls:',
    load(many),
    'In process, microseconds per call:',
    table(
      ['', 'µs', '(range)'],
      callPaths.map((path) => {
        const { median, min, max } = summary(cost(path));
        return [path, median.toFixed(2), `${min.toFixed(2)} – ${max.toFixed(2)}`];
      }),
    ),
    table(
      ['Cleave with a plain Nest handler', 'median (range) over rounds', 'target'],
      [
        ...comparisons.map(([name, found, target]) => [name, formatRatio(found), target]),
        ['In process: `request` minus a direct call, µs', formatRatio(overDirect('request')), '≤ 2'],
        ['of which Nest handler pipeline, µs', formatRatio(overDirect('Nest handler')), ''],
      ],
    ),
  ].join('\n\n');
  report('transport', { settings, ...result }, text);
}
