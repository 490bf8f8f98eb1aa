import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

// `npm run coverage` runs the tests of `npm test` without its checks, and prints how much of each library and app they
// execute, also in the processes that tests start. Processes that tests kill with SIGKILL report nothing. With Jest
// arguments, it runs only these tests. The lines of each file are in `coverage/index.html`. Runs from source.

interface Counts {
  readonly total: number;
  readonly covered: number;
}
type Summary = Record<string, Record<'lines' | 'branches' | 'functions', Counts>>;
const kinds = ['lines', 'branches', 'functions'] as const;

const folder = mkdtempSync(join(tmpdir(), 'cleave-coverage-'));
const projects = ['--selectProjects', 'unit', 'lib', 'quick', 'scenarios'];

function run(...args: string[]): number {
  const env = { ...process.env, NODE_V8_COVERAGE: folder };
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

function report(): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/c8/bin/c8.js', 'report', '--temp-directory', folder, '--exclude-after-remap']
      .concat(
        '--include',
        '{apps,libs}/*/src/**/*.ts',
        '--exclude',
        '**/*.spec.ts',
        '--exclude',
        '**/testing/**',
      )
      .concat('--reporter', 'html', '--reporter', 'json-summary'),
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('c8 failed');
}

/** The counts of all files of a library or app, such as `libs/orders`. */
function sumByPart(summary: Summary): Map<string, Summary[string]> {
  const sums = new Map<string, Summary[string]>();
  for (const [file, counts] of Object.entries(summary)) {
    if (file === 'total') continue;
    const part = relative(process.cwd(), file).split('/').slice(0, 2).join('/');
    const sum = sums.get(part);
    const add = (kind: (typeof kinds)[number]): Counts => ({
      total: (sum?.[kind].total ?? 0) + counts[kind].total,
      covered: (sum?.[kind].covered ?? 0) + counts[kind].covered,
    });
    sums.set(part, { lines: add('lines'), branches: add('branches'), functions: add('functions') });
  }
  return sums;
}

const percent = ({ total, covered }: Counts): string =>
  total === 0 ? '–' : `${((100 * covered) / total).toFixed(1)} %`;

function printRow(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padEnd(16)).join('')}\n`);
}

const status = run('--run', 'jest', '--', ...projects, ...process.argv.slice(2));
report();
rmSync(folder, { recursive: true });
const summary = JSON.parse(readFileSync('coverage/coverage-summary.json', 'utf8')) as Summary;
printRow(['', ...kinds]);
for (const [part, counts] of [...sumByPart(summary)].sort())
  printRow([part, ...kinds.map((kind) => percent(counts[kind]))]);
process.exit(status);
