import { parseArgs } from 'node:util';
import { OperatorError } from '#kernel/config';

/** What to do with the placement of a context. */
type PlacementCommand =
  | { readonly kind: 'list' }
  | { readonly kind: 'share'; readonly context: string; readonly to: string; readonly percent: number }
  | {
      readonly kind: 'ramp';
      readonly context: string;
      readonly to: string;
      readonly steps: readonly number[];
      readonly holdMs: number;
    }
  | { readonly kind: 'back' | 'home'; readonly context: string };

export interface PlacementOptions {
  readonly command: PlacementCommand;
  readonly waivedChecks: readonly string[];
  readonly by: string | undefined;
}

const usage = `Usage:
  npm run placement                                                # list
  npm run placement -- <context> --to <app> --percent <0-100>
  npm run placement -- <context> --to <app> --ramp 10,50,100 [--hold 30s]
  npm run placement -- <context> --back | --home
Options: --waive <check> (may occur several times), --by <name>`;

/** @throws OperatorError with the usage */
export function parseOptions(args: readonly string[]): PlacementOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      percent: { type: 'string' },
      ramp: { type: 'string' },
      hold: { type: 'string', default: '30s' },
      back: { type: 'boolean', default: false },
      home: { type: 'boolean', default: false },
      waive: { type: 'string', multiple: true, default: [] },
      by: { type: 'string' },
    },
  });
  const { to, percent, ramp, back, home, hold, waive: waivedChecks, by } = values;
  const [context, ...rest] = positionals;
  const actions = [percent !== undefined, ramp !== undefined, back, home].filter(Boolean).length;
  if (context === undefined && actions === 0 && to === undefined)
    return { command: { kind: 'list' }, waivedChecks, by };
  if (context === undefined || rest.length > 0 || actions !== 1) throw new OperatorError(usage);
  if (back || home) return { command: { kind: back ? 'back' : 'home', context }, waivedChecks, by };
  if (to === undefined) throw new OperatorError(usage);
  const command: PlacementCommand =
    percent === undefined
      ? { kind: 'ramp', context, to, steps: ramp!.split(',').map(parsePercent), holdMs: parseSeconds(hold) }
      : { kind: 'share', context, to, percent: parsePercent(percent) };
  return { command, waivedChecks, by };
}

function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === '' || !(percent >= 0 && percent <= 100))
    throw new OperatorError(`A percentage must be a number from 0 to 100; got ${text}.`);
  return percent;
}

function parseSeconds(text: string): number {
  const [, seconds] = /^(\d+)s$/.exec(text) ?? [];
  if (seconds === undefined)
    throw new OperatorError(`--hold must be a number of seconds, such as 30s; got ${text}.`);
  return Number(seconds) * 1_000;
}
