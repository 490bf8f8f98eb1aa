import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';

// Runs the monolith, built already, and after each change of a source builds again and restarts it.

const entry = 'dist/apps/monolith/src/main.js';
/** Milliseconds without a change before a build: an editor writes several files at once. */
const quietFor = 100;

let app: ChildProcess | undefined;
let stopping = false;

/** In a group of its own: a Ctrl-C reaches it through `stop` only, so that it drains once. */
function start(): void {
  const env = { NODE_COMPILE_CACHE: 'node_modules/.cache/node', ...process.env };
  app = spawn(process.execPath, ['--enable-source-maps', entry], { env, stdio: 'inherit', detached: true });
}

async function stop(): Promise<void> {
  if (!app || app.exitCode !== null || app.signalCode !== null) return;
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  await ended;
}

async function built(): Promise<boolean> {
  const build = spawn(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
  const [code] = (await once(build, 'exit')) as [number | null];
  return code === 0;
}

async function restart(): Promise<void> {
  if (stopping || !(await built())) return;
  await stop();
  if (!stopping) start();
}

let timer: NodeJS.Timeout | undefined;
let turn = Promise.resolve();

for (const sources of ['apps', 'libs']) {
  watch(sources, { recursive: true }, (_, file) => {
    if (!file?.endsWith('.ts') || file.endsWith('.spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(restart);
    }, quietFor);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void turn.then(stop).then(() => process.exit(0));
  });
}

process.once('exit', () => app?.kill('SIGTERM'));
start();
