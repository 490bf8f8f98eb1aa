import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '#kernel/config';
import { freePort, isFree } from './free-port.js';
import { spawnApp } from './spawn-app.js';

export interface ProcessOptions {
  readonly name: string;
  /** Path of the compiled main. */
  readonly entry: string;
  /** Complete environment. `PORT` is added if missing. */
  readonly env: NodeJS.ProcessEnv;
  /** Arguments of the app. */
  readonly args?: readonly string[];
  /** Starts the process in another way than `spawnApp`, with pipes as stdout and stderr. */
  readonly spawn?: (env: NodeJS.ProcessEnv) => ChildProcess;
  /** Called with each line of stdout and stderr. */
  readonly onLine?: (line: string) => void;
  /** Stops the process if it is aborted before the process is ready. */
  readonly signal?: AbortSignal;
}

export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  /** Resolves when the process has exited; null if it was killed by a signal. */
  readonly exitCode: Promise<number | null>;
  /** The latest lines of stdout and stderr. */
  output(): string;
  /** Drains the process and resolves with its exit code. Kills it after `killAfterMs` milliseconds. */
  stop(killAfterMs?: number): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

const maxOutputLines = 300;
const readyTimeoutMs = 240_000;
/** Longer than the default of DRAIN_LIMIT_MS, after which an app exits by itself. */
const defaultKillAfterMs = 30_000;
/** For a process that has no requests to finish yet. */
const startingKillAfterMs = 5_000;
/** Time without readiness after which the reasons are reported. */
const reportAfterMs = 3_000;

/**
 * Starts an app as a child process (see `spawnApp`) and resolves when it is ready. Rejects with its output if it exits
 * before, with the reasons if it is not ready within four minutes, and after stopping it if `signal` is aborted. Meanwhile,
 * it passes changed reasons to `onLine`.
 * @throws OperatorError if another process uses the port
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const port = Number(options.env['PORT'] ?? (await freePort()));
  if (!(await isFree(port)))
    throw new OperatorError(
      `${options.name} cannot start: port ${port} is already in use. Stop the process that listens there, or set PORT.`,
    );
  const env = { ...options.env, PORT: String(port) };
  const child = options.spawn?.(env) ?? spawnApp(options.entry, env, 'pipe', [], options.args);
  const running = superviseProcess(options, child, `http://127.0.0.1:${port}`);
  await waitUntilReady(running, options.onLine, options.signal);
  return running;
}

function superviseProcess(
  { name, onLine }: ProcessOptions,
  child: ChildProcess,
  url: string,
): RunningProcess {
  const lines: string[] = [];
  const kill = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (lines.push(line) > maxOutputLines) lines.shift();
      onLine?.(line);
    });
  }
  const exitCode = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const stop = async (killAfterMs = defaultKillAfterMs): Promise<number | null> => {
    kill('SIGTERM');
    const timer = setTimeout(() => kill('SIGKILL'), killAfterMs);
    return exitCode.finally(() => clearTimeout(timer));
  };
  return { name, pid: child.pid!, url, exitCode, output: () => lines.join('\n'), stop, kill };
}

async function waitUntilReady(
  running: RunningProcess,
  onLine: (line: string) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  let exited = false;
  void running.exitCode.then(() => (exited = true));
  const start = Date.now();
  let reported = '';
  for (let missing: string[]; (missing = await missingIn(running.url)).length > 0; await pause(50)) {
    const reasons = missing.join(', ');
    if (signal?.aborted) {
      await running.stop(startingKillAfterMs);
      throw new Error(`${running.name} was stopped`);
    }
    if (exited) throw new Error(`${running.name} exited:\n${running.output()}`);
    if (Date.now() > start + readyTimeoutMs) {
      await running.stop();
      throw new Error(`${running.name} is not ready: ${reasons}\n${running.output()}`);
    }
    if (Date.now() < start + reportAfterMs || reasons === reported) continue;
    reported = reasons;
    onLine(`not ready: ${reasons}`);
  }
}

/** The reasons why the app is not ready; empty if it is ready. */
async function missingIn(url: string): Promise<string[]> {
  try {
    const response = await fetch(`${url}/health/ready`);
    if (response.ok) return [];
    const { missing = [] } = (await response.json()) as { missing?: string[] };
    return missing.length > 0 ? missing : [`status ${response.status}`];
  } catch {
    return ['no response'];
  }
}
