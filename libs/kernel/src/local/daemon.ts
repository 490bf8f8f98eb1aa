import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A user other than root, for servers that refuse to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export interface Daemon {
  readonly folder: string;
  stop(): Promise<void>;
}

/** A new folder that only this user can enter. */
export function temporaryFolder(name: string, as?: RunAs): string {
  const folder = mkdtempSync(join(tmpdir(), `cleave-${name}-`));
  if (as) chownSync(folder, as.uid, as.gid);
  return folder;
}

/**
 * Runs a server in `folder` and resolves once it answers. Ending it ends this one process by its id and removes
 * the folder; it is also ended when this process exits. In a group of its own, so that a Ctrl-C spares it.
 */
export async function startDaemon(
  command: readonly [string, ...string[]],
  folder: string,
  answers: () => Promise<boolean>,
  options: { as?: RunAs; signal?: NodeJS.Signals } = {},
): Promise<Daemon> {
  const [program, ...args] = command;
  const server = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...options.as,
  });
  const complaints: string[] = [];
  server.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const end = (): void => void server.kill(options.signal ?? 'SIGTERM');
  process.once('exit', end);
  const stop = async (): Promise<void> => {
    process.off('exit', end);
    await ended(server, end);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + 30_000; !(await answers()); await pause(50)) {
    if (server.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`${program} did not start:\n${complaints.join('')}`);
  }
  return { folder, stop };
}

function ended(server: ChildProcess, end: () => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    end();
  });
}
