import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from './cleave.ts';

export interface Program {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

interface Options {
  readonly name: string;
  readonly entry: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Folder for the log file; log output is not suppressed, to have the same cost as in production. */
  readonly folder: string;
  /** Path that returns 200 once the program is ready. */
  readonly probe: string;
  readonly port: number;
}

const productionEnvFile = fileURLToPath(new URL('docker/production.env', root));
const startTimeoutMs = 60_000;

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a server on `port`; resolves once it is ready. */
export async function startProgram(options: Options): Promise<Program> {
  const { name, entry, args = [], env, folder, probe, port } = options;
  const url = `http://127.0.0.1:${port}`;
  const log = `${folder}/${name}.log`;
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [`--env-file=${productionEnvFile}`, ...args, entry], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', output, output],
  });
  running.add(child);
  const exited = once(child, 'exit').then(() => running.delete(child));
  const isReady = (): Promise<boolean> =>
    fetch(`${url}${probe}`).then(
      (response) => response.ok,
      () => false,
    );
  for (const deadline = Date.now() + startTimeoutMs; !(await isReady()); await sleep(50)) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${name} is not ready:\n${readFileSync(log, 'utf8').slice(-3_000)}`);
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { pid: child.pid!, url, stop };
}
