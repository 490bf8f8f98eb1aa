import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';

export interface ProcessOptions {
  readonly name: string;
  /** The compiled main. */
  readonly entry: string;
  /** The whole environment; `PORT` is added when it is not there. */
  readonly env: NodeJS.ProcessEnv;
  /** Gets each line it writes, as it is written. */
  readonly onLine?: (line: string) => void;
}

export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  /** The exit code once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Its latest lines. */
  output(): string;
  /** Drains it, and resolves with its exit code. */
  stop(): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Keeps what the processes have in common from being compiled again in each. */
const compileCache = 'node_modules/.cache/node';
const linesKept = 300;
const readyWithinMs = 60_000;
/** Loaded before the app: when its standard input ends, because we are gone, it drains. */
const endsWithUs = `process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume().unref();`;

/**
 * Runs an app as a process of the operating system, in a group of its own so that a Ctrl-C reaches it through
 * `stop` only; it drains when this process is gone, however that happened. Resolves once it is ready; rejects with
 * its output when it ends before or takes over a minute.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const port = options.env['PORT'] ?? String(await freePort());
  const preload = `data:text/javascript,${encodeURIComponent(endsWithUs)}`;
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', preload, options.entry], {
    env: { NODE_COMPILE_CACHE: compileCache, ...options.env, PORT: port },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const running = attend(options, child, `http://127.0.0.1:${port}`);
  await ready(running);
  return running;
}

function attend({ name, onLine }: ProcessOptions, child: ChildProcess, url: string): RunningProcess {
  const lines: string[] = [];
  const kill = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (lines.push(line) > linesKept) lines.shift();
      onLine?.(line);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const stop = (): Promise<number | null> => {
    kill('SIGTERM');
    return ended;
  };
  return { name, pid: child.pid!, url, ended, output: () => lines.join('\n'), stop, kill };
}

async function ready(running: RunningProcess): Promise<void> {
  let over = false;
  void running.ended.then(() => (over = true));
  for (const deadline = Date.now() + readyWithinMs; !(await answers(running.url)); await pause(50)) {
    if (!over && Date.now() < deadline) continue;
    await running.stop();
    throw new Error(`${running.name} ${over ? 'ended' : 'is not ready'}:\n${running.output()}`);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
