import { report, table } from '../shared/report.ts';
import { each, type Rounds } from '../shared/rounds.ts';
import { ratio, summary } from '../shared/statistics.ts';
import type { Measured } from './caller.ts';
import { contestants } from './contestant.ts';
import { ways } from './in-process-trial.ts';

export interface Timed extends Measured {
  readonly perSecond: number;
  /** Microseconds of both processes together. */
  readonly cpuPerCall: number;
  /** Microseconds of the Redis server. */
  readonly redisPerCall: number;
}

export interface TransportResult {
  readonly single: Rounds<Timed>;
  readonly many: Rounds<Timed>;
  /** Microseconds a call. */
  readonly within: Rounds<number>;
}

const columns = ['perSecond', 'p50', 'p99', 'cpuPerCall', 'redisPerCall'] as const;
const spread = ({ min, max }: { min: number; max: number }): string =>
  `${Math.round(min)} – ${Math.round(max)}`;
const times = ({ median, min, max }: { median: number; min: number; max: number }): string =>
  `**${median.toFixed(2)}** (${min.toFixed(2)} – ${max.toFixed(2)})`;

export function reportTransport(result: TransportResult, settings: { rounds: number; ms: number }): void {
  const { single, many, within } = result;
  const load = (rounds: Rounds<Timed>): string =>
    table(
      ['', 'calls/s', '(spread)', 'p50 µs', 'p99 µs', 'CPU µs/call', 'Redis µs/call'],
      contestants.map((name) => {
        const [perSecond, ...rest] = columns.map((column) => summary(each(rounds, name, (m) => m[column])));
        return [name, perSecond!.median, spread(perSecond!), ...rest.map(({ median }) => median)];
      }),
    );
  const p50 = (name: string) => each(single, name, (m) => m.p50);
  const rate = (name: string) => each(many, name, (m) => m.perSecond);
  const cost = (way: string) => each(within, way, (µs) => µs);
  const goals = [
    ['64 at once: calls/s of Nest’s Redis', ratio(rate('cleave'), rate('nest-redis')), '≥ 1.5'],
    ['64 at once: calls/s of Moleculer', ratio(rate('cleave'), rate('moleculer')), '> 1'],
    ['1 at a time: p50 of Nest’s Redis', ratio(p50('cleave'), p50('nest-redis')), '≤ 1.1'],
  ] as const;
  const direct = cost('direct');
  const over = (way: string) => summary(cost(way).map((µs, round) => µs - direct[round]!));
  const text = [
    `One call at a time, ${settings.rounds} rounds of ${settings.ms} ms each:`,
    load(single),
    '64 calls at once:',
    load(many),
    'In one process, microseconds a call:',
    table(
      ['', 'µs', '(spread)'],
      ways.map((way) => {
        const { median, min, max } = summary(cost(way));
        return [way, median.toFixed(2), `${min.toFixed(2)} – ${max.toFixed(2)}`];
      }),
    ),
    table(
      ['Cleave with a plain Nest handler, against', 'median (spread) of the rounds', 'to reach'],
      [
        ...goals.map(([name, found, goal]) => [name, times(found), goal]),
        ['In one process: `request` over a direct call, µs', times(over('request')), '≤ 2'],
        ['of which Nest’s own pipeline around a handler, µs', times(over('Nest’s handler')), ''],
      ],
    ),
  ].join('\n\n');
  report('transport', { settings, ...result }, text);
}
