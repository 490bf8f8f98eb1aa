import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { inParallel } from '#dev';
import { runScript } from '../support/processes/npm-scripts.js';
import type { ProgramResult } from '../support/processes/run-program.js';
import { argumentsOf } from '../support/processes/script-arguments.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Scripts that print no usage of this project, with the reason. */
const otherScripts: Readonly<Record<string, string>> = {
  postinstall: 'npm runs it',
  build: 'only calls swc, whose options it accepts',
  'build:bench': 'only calls swc, whose options it accepts',
  format: 'only calls oxfmt, which prints its own usage',
  jest: 'only calls Jest, which prints its own usage',
  approve: 'passes its arguments on to Jest',
  check: 'a check of the source, without arguments',
  'check:lint': 'only calls oxlint, which prints its own usage',
  'check:bench': 'only calls oxlint, which prints its own usage',
  'check:format': 'only calls oxfmt, which prints its own usage',
  'check:unused': 'only calls knip, which prints its own usage',
  'check:language': 'a check of the source: its arguments are paths',
  'check:patterns': 'a check of the source, without arguments',
  'check:commits': 'a check of the source, without arguments',
  'check:dependencies': 'a check of the source, without arguments',
  'check:generated': '`generate` with its option --check',
  test: 'passes its arguments on to Jest',
  'test:quick': 'passes its arguments on to Jest',
  'test:registries': 'passes its arguments on to Jest',
  'test:images': 'passes its arguments on to Jest',
  'test:long': 'passes its arguments on to Jest',
  coverage: 'passes its arguments on to Jest',
  'bench:transport': 'a benchmark, which installs its own packages first',
  'bench:http': 'a benchmark, which installs its own packages first',
  'bench:orders': 'a benchmark, which installs its own packages first',
  'bench:overload': 'a benchmark, which installs its own packages first',
  'bench:advise': 'a benchmark, which installs its own packages first',
};

const commands = Object.keys(scripts).filter((script) => !Object.hasOwn(otherScripts, script));

/** Neither a database nor Redis is reachable, and the folder of the embedded database does not exist. */
const folder = mkdtempSync(join(tmpdir(), 'cleave-usage-'));
const env = {
  DATABASE_URL: 'postgres://user@127.0.0.1:1/none',
  REDIS_URL: 'redis://127.0.0.1:1',
  DATA_DIR: join(folder, 'data'),
};
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs each script, but once those that start the same program. */
async function runAll(of: readonly string[], ...args: string[]): Promise<ReadonlyMap<string, ProgramResult>> {
  const programs = [...Map.groupBy(of, (script) => argumentsOf(script).join(' ')).values()];
  const results = await inParallel(programs.length, availableParallelism(), async (n) => {
    const { stderr, ...result } = await runScript(programs[n]![0]!, args, env);
    return { ...result, stderr: stderr.replace(missingEnvFile, '') };
  });
  return new Map(programs.flatMap((same, n) => same.map((script) => [script, results[n]!])));
}

/** Node.js prints this sentence if there is no file .env. */
const missingEnvFile = /^.*\.env not found\. Continuing without it\.\n/;

describe('npm run <script> -- --help', () => {
  let results: ReadonlyMap<string, ProgramResult>;
  beforeAll(async () => {
    results = await runAll(commands, '--help');
  }, 180_000);

  it.each(commands)('%s prints its usage to stdout and does nothing else', (script) => {
    const { code, stdout, stderr } = results.get(script)!;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [purpose, , title] = stdout.split('\n');
    expect(purpose).toMatch(/^[A-Z].{20,120}\.$/);
    expect(title).toBe('Usage:');
    expect(stdout).toMatch(/^ {2}(npm run|node) [^]*^ {2}-h, --help {2}[^]*^Example:\n {2}(npm run|node) /m);
    expect(stdout).not.toMatch(/^\s+at /m);
    expect(existsSync(env.DATA_DIR)).toBe(false);
  });

  it('has no reason for a script that does not exist', () => {
    expect(Object.keys(otherScripts).filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

/** One per way to start a program and to read its arguments. */
const samples = ['dev', 'start:gateway', 'seed', 'g'];

describe('npm run <script> -- --no-such-option', () => {
  let results: ReadonlyMap<string, ProgramResult>;
  beforeAll(async () => {
    results = await runAll(samples, '--no-such-option');
  }, 180_000);

  it.each(samples)('%s rejects it with a sentence and exits with 2', (script) => {
    const { code, stdout, stderr } = results.get(script)!;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--no-such-option'\.\nUsage: (npm run|node) .*--help\n$/);
  });
});

it.each([
  ['migrate', ['shop'], 'Not a hosted context with a database: shop.'],
  ['start:orders', ['serve'], "Unexpected argument 'serve'."],
  [
    'split',
    ['--replicas', 'carts=2'],
    `--replicas must be <app>=<1-9>, with app one of ${splitApps.join(', ')}; got carts=2.`,
  ],
  ['seed', ['--products', 'many'], '--products must be an integer from 0 to 99999999; got many.'],
  [
    'placement',
    ['orders', '--to', 'orders'],
    'Exactly one of --percent, --ramp, --back and --home is required.',
  ],
  [
    'chaos',
    ['--topology', 'ring'],
    '--topology must be one of monolith, split, replicated, moving; got ring.',
  ],
])(
  'npm run %s -- %j is rejected with a sentence',
  async (script, args, sentence) => {
    const { code, stderr } = await runScript(script, args, { ...env, NODE_ENV: 'test' });
    expect(code).toBe(2);
    expect(stderr.replace(missingEnvFile, '')).toMatch(
      new RegExp(`^${RegExp.escape(sentence)}\\nUsage: .*--help\\n$`),
    );
  },
  60_000,
);
