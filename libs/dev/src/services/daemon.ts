import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A user other than root, for servers that refuse to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export interface DaemonOptions {
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  readonly answers: () => Promise<boolean>;
  readonly as?: RunAs | undefined;
  /** Makes it end in an orderly way; SIGTERM unless told otherwise. */
  readonly endsAt?: NodeJS.Signals;
}

const complaintsKept = 100;

/** A new folder that only this user can enter. */
export function temporaryFolder(name: string, as?: RunAs): string {
  const folder = mkdtempSync(join(tmpdir(), `cleave-${name}-`));
  if (as) chownSync(folder, as.uid, as.gid);
  return folder;
}

/**
 * A server in a folder of its own. Ending it ends this one process by its id; it is also ended when this process
 * exits. In a group of its own, so that a Ctrl-C spares it.
 */
export class Daemon {
  private server: ChildProcess | undefined;
  private readonly end = (): void => this.signal(this.options.endsAt ?? 'SIGTERM');

  constructor(private readonly options: DaemonOptions) {
    process.once('exit', this.end);
  }

  /** Resolves once it answers, at once where it does. Rejects with what it complains about. */
  async start(): Promise<void> {
    if (this.isRunning) return;
    const [program, ...args] = this.options.command;
    const { folder: cwd, as, answers } = this.options;
    const server = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...as });
    this.server = server;
    const complaints: string[] = [];
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (complaints.push(text) > complaintsKept) complaints.shift();
    });
    for (const deadline = Date.now() + 30_000; !(await answers()); await pause(50)) {
      if (this.isRunning && Date.now() < deadline) continue;
      throw new Error(`${program} did not start:\n${complaints.join('')}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.server?.kill(signal);
  }

  /** Resolves once it has ended of the signal; it may be started again. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.server!, 'exit');
    this.signal(signal);
    await ended;
  }

  /** Ends it for good, and removes its folder. */
  async stop(): Promise<void> {
    process.off('exit', this.end);
    await this.kill(this.options.endsAt ?? 'SIGTERM');
    rmSync(this.options.folder, { recursive: true, force: true });
  }

  private get isRunning(): boolean {
    return this.server !== undefined && this.server.exitCode === null && this.server.signalCode === null;
  }
}
