import { readCommandLine, UsageError } from '#process';
import { redisVariables } from '../cli/environment.js';

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

const command = 'npm run placement';

/** @throws UsageError */
export function readOptions(): PlacementOptions {
  const { values, positionals } = readCommandLine({
    command,
    purpose: 'Lists which apps serve each context, or moves a context between apps while they run.',
    forms: [
      '',
      '<context> --to <app> --percent <0-100>',
      '<context> --to <app> --ramp 10,50,100 [--hold <duration>]',
      '<context> --back',
      '<context> --home',
    ],
    positionals: { '<context>': 'The context to move. Without it, all are listed.' },
    options: {
      to: { type: 'string', value: '<app>', description: 'The app that receives requests of the context.' },
      percent: { type: 'string', value: '<0-100>', description: 'Its share of the requests in percent.' },
      ramp: {
        type: 'string',
        value: '<shares>',
        description: 'Comma-separated shares in percent, one step after the other.',
      },
      hold: {
        type: 'string',
        value: '<duration>',
        description: 'Duration of the baseline and of each step of a ramp in seconds.',
        default: '30s',
      },
      back: { type: 'boolean', description: 'Restores the shares before the last change.', default: false },
      home: { type: 'boolean', description: 'Returns all requests to the base app.', default: false },
      waive: {
        type: 'string',
        value: '<check>',
        description: 'Skips a check. May occur several times.',
        multiple: true,
        default: [],
      },
      by: { type: 'string', value: '<name>', description: 'Name of the operator. Default: user and host.' },
    },
    environment: redisVariables,
    example: 'orders --to orders --percent 10',
  });
  const { to, percent, ramp, back, home, hold, waive: waivedChecks, by } = values;
  const [context, ...rest] = positionals;
  const actions = [percent !== undefined, ramp !== undefined, back, home].filter(Boolean).length;
  if (context === undefined && actions === 0 && to === undefined)
    return { command: { kind: 'list' }, waivedChecks, by };
  if (context === undefined) throw new UsageError(command, 'The context to move is missing.');
  if (rest.length > 0) throw new UsageError(command, `Unexpected argument '${rest[0]}'.`);
  if (actions !== 1)
    throw new UsageError(command, 'Exactly one of --percent, --ramp, --back and --home is required.');
  if (back || home) return { command: { kind: back ? 'back' : 'home', context }, waivedChecks, by };
  if (to === undefined) throw new UsageError(command, 'The option --to is missing.');
  const placed: PlacementCommand =
    percent === undefined
      ? { kind: 'ramp', context, to, steps: ramp!.split(',').map(parsePercent), holdMs: parseSeconds(hold) }
      : { kind: 'share', context, to, percent: parsePercent(percent) };
  return { command: placed, waivedChecks, by };
}

function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === '' || !(percent >= 0 && percent <= 100))
    throw new UsageError(command, `A percentage must be a number from 0 to 100; got ${text}.`);
  return percent;
}

function parseSeconds(text: string): number {
  const [, seconds] = /^(\d+)s$/.exec(text) ?? [];
  if (seconds === undefined)
    throw new UsageError(command, `--hold must be a number of seconds, such as 30s; got ${text}.`);
  return Number(seconds) * 1_000;
}
