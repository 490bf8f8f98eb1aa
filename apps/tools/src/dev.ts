import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';

// Runs the built monolith; rebuilds and restarts it after each change of a source file.

const entry = 'dist/apps/monolith/src/main.js';
/** Milliseconds without a further change before a build starts, because editors write several files in a row. */
const debounceMs = 100;

let app: ChildProcess | undefined;
let stopping = false;

/** Starts the app in its own process group, so that Ctrl-C reaches it only through `stop` and it drains once. */
function start(): void {
  const env = { NODE_COMPILE_CACHE: 'node_modules/.cache/node', ...process.env };
  app = spawn(process.execPath, ['--enable-source-maps', entry], { env, stdio: 'inherit', detached: true });
}

async function stop(): Promise<void> {
  if (!app || app.exitCode !== null || app.signalCode !== null) return;
  const exited = once(app, 'exit');
  app.kill('SIGTERM');
  await exited;
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

let timer: NodeJS.Timeout | undefined;
let pending = Promise.resolve();

for (const sources of ['apps', 'libs']) {
  watch(sources, { recursive: true }, (_, file) => {
    if (!file?.endsWith('.ts') || file.endsWith('.spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = pending.then(restart);
    }, debounceMs);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void pending.then(stop).then(() => process.exit(0));
  });
}

process.once('exit', () => app?.kill('SIGTERM'));
start();
