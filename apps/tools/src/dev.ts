import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { interruption, spawnApp } from '#dev';
import { CoalescedTask } from './dev/coalesced-task.js';
import { reportTypeErrors } from './dev/report-type-errors.js';

// Runs the built monolith; rebuilds and restarts it after each change of a source file, and reports type errors. --demo adds
// the demo data to the configured database. Other arguments, such as --inspect, are options of Node for the monolith.

const entry = 'dist/apps/monolith/src/main.js';
/** Milliseconds without a further change before a build starts, because editors write several files in a row. */
const debounceMs = 100;
/** Longer than the default of DRAIN_LIMIT_MS, after which the app exits by itself. */
const killAfterMs = 30_000;

const options = process.argv.slice(2);
const nodeOptions = options.filter((option) => option !== '--demo');
const appOptions = options.filter((option) => option === '--demo');

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
