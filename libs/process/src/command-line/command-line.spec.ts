import { describe, expect, it } from '@jest/globals';
import { parseCommandLine } from './command-line.js';
import type { CommandLine } from './declaration.js';
import { formatUsage } from './format-usage.js';
import { UsageError } from './usage-error.js';

const seed = {
  command: 'npm run seed',
  purpose: 'Adds data.',
  options: {
    products: { type: 'string', value: '<count>', description: 'Number of products.', default: '1000' },
    name: { type: 'string', description: 'Name.', required: true },
    only: { type: 'string', value: '<context>', description: 'A context.', multiple: true, default: [] },
    fast: { type: 'boolean', description: 'Skips the checks.', default: false },
  },
  environment: { DATABASE_URL: 'PostgreSQL.' },
  example: '--products 3',
} satisfies CommandLine;

describe('the usage', () => {
  it('contains purpose, forms, options with defaults, environment variables and an example', () => {
    expect(formatUsage(seed)).toBe(`Adds data.

Usage:
  npm run seed -- [--products <count>] --name <value> [--only <context> …] [--fast]

Options:
  --products <count>  Number of products. Default: 1000.
  --name <value>      Name.
  --only <context>    A context.
  --fast              Skips the checks.
  -h, --help          Prints this text.

Environment variables:
  DATABASE_URL  PostgreSQL.

Example:
  npm run seed -- --products 3
`);
  });

  it('contains forms and arguments that are not options', () => {
    const command = 'node main.js';
    const positionals = { '<id>': 'An id.' };
    const options = {};
    expect(
      formatUsage({
        command,
        purpose: 'Shows.',
        forms: ['', 'show <id>'],
        positionals,
        options,
        example: 'show 7',
      }),
    ).toBe(`Shows.

Usage:
  node main.js
  node main.js show <id>

Arguments:
  <id>  An id.

Options:
  -h, --help  Prints this text.

Example:
  node main.js show 7
`);
  });
});

describe('the arguments', () => {
  it('have the declared types and defaults', () => {
    const { values } = parseCommandLine(seed, ['--name', 'Ada', '--only', 'auth', '--only', 'orders']);
    expect(values).toEqual({ products: '1000', name: 'Ada', only: ['auth', 'orders'], fast: false });
  });

  it.each([
    [{ npm_config_fast: 'true' }, 'fast'],
    [{ npm_config_dry_run: 'true' }, 'dry-run'],
    [{ npm_config_route: '' }, 'no-route'],
  ])('that npm has kept (%j) are not ignored', (env, option) => {
    const flag = { type: 'boolean', description: 'Changes something.' } as const;
    const options = { fast: flag, 'dry-run': flag, 'no-route': flag };
    expect(() => parseCommandLine({ ...seed, options }, [], env)).toThrow(
      `npm keeps --${option} for itself: write it after --.`,
    );
    expect(parseCommandLine({ ...seed, command: 'node main.js', options }, [], env).values).toEqual({});
  });

  it.each([
    [['--produkts', '3'], "Unknown option '--produkts'."],
    [['extra'], "Unexpected argument 'extra'."],
    [['--products'], "Option '--products <value>' argument missing."],
    [['--products', '--fast'], "Option '--products' argument is ambiguous."],
    [['--fast=yes'], "Option '--fast' does not take an argument."],
    [[], 'The option --name is missing.'],
  ])('%j are rejected with one sentence and the command that prints the usage', (args, sentence) => {
    expect(() => parseCommandLine(seed, args)).toThrow(new UsageError('npm run seed', sentence));
    expect(new UsageError('npm run seed', sentence).message).toBe(
      `${sentence}\nUsage: npm run seed -- --help`,
    );
  });
});
