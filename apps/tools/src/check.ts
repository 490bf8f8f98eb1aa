import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

// Runs all checks concurrently and prints the output of each one as a block. Runs from source, without a build.

const checks = ['check:types', 'check:lint', 'check:format', 'check:env'];

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

const passed = await Promise.all(checks.map(passes));
if (passed.includes(false)) process.exitCode = 1;
