import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Environment variables with which other programs reach the databases and Redis of a split. */
export type SplitEnvironment = Readonly<Record<'DATABASE_URL' | 'REDIS_URL' | 'REDIS_PREFIX', string>>;

/** File with the process id and the environment of the split that runs in this working folder. */
export const splitFile = '.cleave/split.json';

/** Stores the environment for other programs until this process exits. */
export function storeRunningSplit({ DATABASE_URL, REDIS_URL, REDIS_PREFIX }: SplitEnvironment): void {
  const env = { DATABASE_URL, REDIS_URL, REDIS_PREFIX };
  mkdirSync(dirname(splitFile), { recursive: true });
  writeFileSync(splitFile, JSON.stringify({ pid: process.pid, env }), { mode: 0o600 });
  process.once('exit', () => rmSync(splitFile, { force: true }));
}

/** The environment of the running split; undefined if none runs in this working folder. */
export function findRunningSplit(): SplitEnvironment | undefined {
  try {
    const { pid, env } = JSON.parse(readFileSync(splitFile, 'utf8')) as {
      pid: number;
      env: SplitEnvironment;
    };
    process.kill(pid, 0);
    return env;
  } catch {
    return undefined;
  }
}
