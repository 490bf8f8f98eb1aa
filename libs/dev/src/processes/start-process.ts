import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';

export interface ProcessOptions {
  readonly name: string;
  /** Path of the compiled main. */
  readonly entry: string;
  /** Complete environment. `PORT` is added if missing. */
  readonly env: NodeJS.ProcessEnv;
  /** Called with each line of stdout and stderr. */
  readonly onLine?: (line: string) => void;
}

export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  /** Resolves when the process has exited; null if it was killed by a signal. */
  readonly exitCode: Promise<number | null>;
  /** The latest lines of stdout and stderr. */
  output(): string;
  /** Drains the process and resolves with its exit code. */
  stop(): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Shared compile cache, so that each module is compiled once for all processes. */
const compileCache = 'node_modules/.cache/node';
const maxOutputLines = 300;
const readyTimeoutMs = 60_000;
/** Preloaded code: drains the process when its stdin is closed because the parent process has exited. */
const drainWithParent = `process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume().unref();`;

/**
 * Starts an app as a child process and resolves when it is ready. Rejects with its output if it exits before or is not
 * ready within a minute. The child runs in its own process group, so that Ctrl-C does not reach it, and drains when this
 * process ends for any reason.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const port = options.env['PORT'] ?? String(await freePort());
  const preload = `data:text/javascript,${encodeURIComponent(drainWithParent)}`;
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', preload, options.entry], {
    env: { NODE_COMPILE_CACHE: compileCache, ...options.env, PORT: port },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const running = superviseProcess(options, child, `http://127.0.0.1:${port}`);
  await waitUntilReady(running);
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
  const stop = (): Promise<number | null> => {
    kill('SIGTERM');
    return exitCode;
  };
  return { name, pid: child.pid!, url, exitCode, output: () => lines.join('\n'), stop, kill };
}

async function waitUntilReady(running: RunningProcess): Promise<void> {
  let exited = false;
  void running.exitCode.then(() => (exited = true));
  for (const deadline = Date.now() + readyTimeoutMs; !(await isReady(running.url)); await pause(50)) {
    if (!exited && Date.now() < deadline) continue;
    await running.stop();
    throw new Error(`${running.name} ${exited ? 'exited' : 'is not ready'}:\n${running.output()}`);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
