import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@jest/globals';
import { freePort, waitFor } from '#dev';
import { baseEnvironment, runNode, type ProgramResult } from './run-program.js';
import { argumentsOf } from './script-arguments.js';

/** Runs an npm script, without its build step, until it exits. */
export function runScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<ProgramResult> {
  return runNode([...argumentsOf(script), ...args], env);
}

/** Runs a server script, calls `check` until it succeeds, sends SIGINT and returns the output. */
export async function serveScript(
  script: string,
  env: NodeJS.ProcessEnv,
  check: (url: string, output: () => string) => Promise<void>,
  args: readonly string[] = [],
): Promise<string> {
  const port = String(await freePort());
  const child = spawn(process.execPath, [...argumentsOf(script), ...args], {
    env: { ...baseEnvironment(), PORT: port, ...env },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
  const exited = once(child, 'close');
  const exitedEarly = exited.then(([code]) => Promise.reject(new Error(`${script} exited with ${code}`)));
  try {
    const url = `http://127.0.0.1:${port}`;
    const checked = waitFor(() => check(url, () => output.join('')), { timeoutMs: 180_000 });
    await Promise.race([checked, exitedEarly]);
  } catch (failure) {
    throw new Error(output.join(''), { cause: failure });
  } finally {
    child.kill('SIGINT');
  }
  expect((await exited)[0]).toBe(0);
  return output.join('');
}
