import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

// Runs all checks concurrently and prints the output of each one as a block. Runs from source, without a build.

/** Lists run concurrently; the checks of one list run in order, because each of them builds first. */
const checks = [
  ['check:types'],
  ['check:lint'],
  ['check:format', 'check:unused'],
  ['check:generated', 'check:language', 'check:patterns', 'check:commits', 'check:dependencies'],
];

async function passes(check: string): Promise<boolean> {
  const running = spawn(process.execPath, ['--run', check], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'close'),
  ]);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (code !== 0) console.error(`${check} failed`);
  return code === 0;
}

async function runInOrder(list: readonly string[]): Promise<void> {
  for (const check of list) if (!(await passes(check))) process.exitCode = 1;
}

await Promise.all(checks.map(runInOrder));
