import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

// Runs all scripts `check:*` of package.json concurrently, and prints the output of each one as a block. Runs from source: it
// builds once for all scripts that start with a build.

const build = 'node --run build';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

async function passes(name: string, command: string): Promise<boolean> {
  const running = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'close'),
  ]);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (code !== 0) console.error(`${name} failed`);
  return code === 0;
}

const built = passes('build', build);

async function check([name, script]: [string, string]): Promise<void> {
  const command = script.replace(`${build} && `, '');
  const passed =
    command === script ? await passes(name, script) : (await built) && (await passes(name, command));
  if (!passed) process.exitCode = 1;
}

await Promise.all(
  Object.entries(scripts)
    .filter(([name]) => name.startsWith('check:'))
    .map(check),
);
