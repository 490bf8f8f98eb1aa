import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { streamOf } from './stream-of.js';

/** Runs a program of ours that ends by itself. Rejects when it fails. */
export async function runToEnd(
  name: string,
  command: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const child = spawn(process.execPath, ['--enable-source-maps', ...command], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', streamOf(name));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${name} failed`);
}
