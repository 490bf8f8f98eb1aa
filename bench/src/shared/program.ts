import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
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
  /** What it writes goes to a file here, as costly as it is in production. */
  readonly folder: string;
  /** Answers 200 once the program can do its work. */
  readonly probe: string;
  readonly port: number;
}

const assumed = fileURLToPath(new URL('docker/production.env', root));
const readyWithinMs = 60_000;

/** Runs a server on a free port, and resolves once it is ready. */
export async function startProgram(options: Options): Promise<Program> {
  const { name, entry, args = [], env, folder, probe, port } = options;
  const url = `http://127.0.0.1:${port}`;
  const log = `${folder}/${name}.log`;
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [`--env-file=${assumed}`, ...args, entry], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', output, output],
  });
  const endWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const ended = once(child, 'exit').then(() => process.off('exit', endWithUs));
  const answers = (): Promise<boolean> =>
    fetch(`${url}${probe}`).then(
      (answer) => answer.ok,
      () => false,
    );
  for (const deadline = Date.now() + readyWithinMs; !(await answers()); await pause(50)) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${name} is not ready:\n${readFileSync(log, 'utf8').slice(-3_000)}`);
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { pid: child.pid!, url, stop };
}

/** Processor time of a process since it started; NaN where there is no /proc. */
export function cpuMicroseconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user! + system!) * 10_000; // Linux counts in hundredths of a second
  } catch {
    return Number.NaN;
  }
}
