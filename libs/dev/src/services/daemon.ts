import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DedicatedService } from './service.js';

/** An unprivileged user, for servers that cannot run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export interface DaemonOptions {
  /** Path of the program or name of the image, for messages. */
  readonly program: string;
  /** URL at which the server listens. */
  readonly url: string;
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  readonly isReady: (url: string) => Promise<boolean>;
  readonly as?: RunAs | undefined;
  /** Signal for a graceful shutdown. Default SIGTERM. */
  readonly stopSignal?: NodeJS.Signals;
}

const maxStderrChunks = 100;

/**
 * Waits for the end of process $1, however it ends, then stops process $2 with signal $3, after 10 seconds with SIGKILL,
 * and removes the folder $4.
 */
const cleanUpAfter = `
  while kill -0 "$1"; do sleep 1; done
  kill -s "$3" "$2"
  for i in $(seq 100); do kill -0 "$2" || break; sleep 0.1; done
  kill -s KILL "$2"
  rm -rf "$4"`;

/** Creates a temporary folder that only this user, or `as`, can access. */
export function temporaryFolder(name: string, as?: RunAs): string {
  const folder = mkdtempSync(join(tmpdir(), `cleave-${name}-`));
  if (as) chownSync(folder, as.uid, as.gid);
  return folder;
}

/**
 * A server process with its own working folder. It is stopped, and its folder removed, when this process has ended, even
 * if by SIGKILL. It runs in a separate process group, so that Ctrl-C does not reach it.
 */
export class Daemon implements DedicatedService {
  readonly url: string;
  readonly origin: string;
  private readonly stopSignal: NodeJS.Signals;
  private server: ChildProcess | undefined;
  private cleaner: ChildProcess | undefined;

  private constructor(private readonly options: DaemonOptions) {
    this.url = options.url;
    this.origin = `started ${options.program} on ${new URL(options.url).host}`;
    this.stopSignal = options.stopSignal ?? 'SIGTERM';
  }

  static async start(options: DaemonOptions): Promise<Daemon> {
    const daemon = new Daemon(options);
    try {
      await daemon.start();
      return daemon;
    } catch (error) {
      await daemon.stop();
      throw error;
    }
  }

  async start(): Promise<void> {
    if (this.isRunning) return;
    const [program, ...args] = this.options.command;
    const { folder: cwd, as, isReady } = this.options;
    const server = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...as });
    this.server = server;
    this.startCleaner();
    const stderrChunks: string[] = [];
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (stderrChunks.push(text) > maxStderrChunks) stderrChunks.shift();
    });
    for (const deadline = Date.now() + 30_000; !(await isReady(this.url)); await pause(50)) {
      if (this.isRunning && Date.now() < deadline) continue;
      throw new Error(`${program} did not start:\n${stderrChunks.join('')}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.server?.kill(signal);
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    const exited = once(this.server!, 'exit');
    this.signal(signal);
    await exited;
  }

  /** Stops the server and removes its folder. */
  async stop(): Promise<void> {
    this.cleaner?.kill('SIGKILL');
    await this.kill(this.stopSignal);
    rmSync(this.options.folder, { recursive: true, force: true });
  }

  private startCleaner(): void {
    this.cleaner?.kill('SIGKILL');
    const args = [process.pid, this.server!.pid, this.stopSignal.replace('SIG', ''), this.options.folder];
    this.cleaner = spawn('/bin/sh', ['-c', cleanUpAfter, 'sh', ...args.map(String)], {
      detached: true,
      stdio: 'ignore',
    });
    this.cleaner.unref();
  }

  private get isRunning(): boolean {
    return this.server !== undefined && this.server.exitCode === null && this.server.signalCode === null;
  }
}
