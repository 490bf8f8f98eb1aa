import './cli/report-operator-errors.js';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { interruption, spawnApp } from '#dev';
import { readCommandLine } from '#process';
import { CoalescedTask } from './dev/coalesced-task.js';
import { reportTypeErrors } from './dev/report-type-errors.js';

// Rebuilds and restarts the built monolith after each change of a source file, and reports type errors.

const entry = 'dist/apps/monolith/src/main.js';
/** Milliseconds without a further change before a build starts, because editors write several files in a row. */
const debounceMs = 100;
/** Longer than the default of DRAIN_LIMIT_MS, after which the app exits by itself. */
const killAfterMs = 30_000;

const args = process.argv.slice(2);
const nodeOptions = args.filter(isNodeOption);
const { values } = readCommandLine(
  {
    command: 'npm run dev',
    purpose: 'Runs all contexts in one process, and restarts it after each change of a source file.',
    forms: ['[--demo] [<option of Node.js> …]'],
    options: {
      demo: {
        type: 'boolean',
        description:
          'Adds demo products and accounts to the database of DATABASE_URL. The embedded one has them.',
        default: false,
      },
      inspect: {
        type: 'boolean',
        description: 'Opens the debugger. Other options of Node.js are passed on as well, as --option=value.',
      },
    },
    environment: {
      PORT: 'TCP port of HTTP. Default: 3000.',
      DATABASE_URL: 'PostgreSQL. Default: the embedded database in DATA_DIR.',
      DATA_DIR: 'Folder of the embedded database. Default: .cleave.',
      LOG_LEVEL: 'Lowest level that is logged, such as debug.',
    },
    example: '--inspect',
  },
  args.filter((arg) => !isNodeOption(arg)),
);
const appOptions = values.demo ? ['--demo'] : [];

function isNodeOption(arg: string): boolean {
  const [option] = arg.split('=', 1);
  return arg.startsWith('-') && process.allowedNodeEnvironmentFlags.has(option!);
}

let app: ChildProcess | undefined;
let stopping = false;

function start(): void {
  app = spawnApp(entry, process.env, 'inherit', nodeOptions, appOptions);
}

async function stop(): Promise<void> {
  if (!app || app.exitCode !== null || app.signalCode !== null) return;
  const exited = once(app, 'exit');
  app.kill('SIGTERM');
  const timer = setTimeout(() => app?.kill('SIGKILL'), killAfterMs);
  await exited;
  clearTimeout(timer);
}

async function build(): Promise<boolean> {
  const child = spawn(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

async function restart(): Promise<void> {
  if (stopping || !(await build())) return;
  await stop();
  if (!stopping) start();
}

/** Saves during a restart cause one more restart. */
const restarts = new CoalescedTask(restart);
let timer: NodeJS.Timeout | undefined;

for (const sources of ['apps', 'libs']) {
  watch(sources, { recursive: true }, (_, file) => {
    if (!file?.endsWith('.ts') || file.endsWith('.spec.ts')) return;
    reportTypeErrors();
    clearTimeout(timer);
    timer = setTimeout(() => restarts.request(), debounceMs);
  });
}

void interruption().then(async () => {
  stopping = true;
  await restarts.idle().then(stop);
  process.exit(0);
});

process.once('exit', () => app?.kill('SIGTERM'));
start();
