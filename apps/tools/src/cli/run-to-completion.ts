import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { prefixedOutput } from './prefixed-output.js';

/**
 * Runs a Node program until it exits, with `input` as its standard input, and prefixes its output with `name`. Rejects if
 * the exit code is not 0, and ends the program when `signal` is aborted.
 */
export async function runToCompletion(
  name: string,
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  input = '',
  signal?: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, ['--enable-source-maps', ...command], {
    env,
    ...(signal && { signal }),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {}); // the exit code shows whether the program failed
  child.stdin.end(input);
  createInterface({ input: child.stdout }).on('line', prefixedOutput(name));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${name} failed`);
}
