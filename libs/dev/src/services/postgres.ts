import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaryFolder } from './binaries.js';
import { Daemon, temporaryFolder, type RunAs } from './daemon.js';
import { startContainer } from './container.js';
import { connect } from './database.js';
import { freePort } from '../processes/free-port.js';
import { configuredService, runningService, type DedicatedService, type Service } from './service.js';

const local = (port: number): string => `postgres://postgres@127.0.0.1:${port}/postgres`;

export const configuredPostgres = () => configuredService('PostgreSQL', 'DATABASE_URL', isReady);

export const localPostgres = () => runningService(local(5432), isReady);

/** Starts PostgreSQL on a free port with a temporary data folder; resolves to undefined if it is not installed. */
export async function startPostgres(...settings: string[]): Promise<DedicatedService | undefined> {
  const binaries = findBinaryFolder('initdb', 'postgres');
  if (!binaries) return undefined;
  const as = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const folder = temporaryFolder('postgres', as);
  const initdbArgs = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  try {
    execFileSync(join(binaries, 'initdb'), initdbArgs, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      ...as,
    });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const port = await freePort();
  const baseSettings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
  ];
  const program = join(binaries, 'postgres');
  return Daemon.start({
    program,
    url: local(port),
    command: [program, '-D', folder, ...[...baseSettings, ...settings].flatMap((setting) => ['-c', setting])],
    folder,
    isReady,
    as,
    stopSignal: 'SIGINT',
  });
}

/** Starts a PostgreSQL container; resolves to undefined without a working container engine. */
export function startPostgresContainer(): Promise<Service | undefined> {
  return startContainer({
    image: 'postgres:17',
    port: 5432,
    env: ['POSTGRES_HOST_AUTH_METHOD=trust'],
    urlAt: local,
    isReady,
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    await (await connect(url)).close();
    return true;
  } catch {
    return false;
  }
}

function unprivilegedUser(): RunAs {
  const id = (flag: string, user: string): number =>
    Number(execFileSync('id', [flag, user], { stdio: 'pipe' }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL cannot run as root, and no unprivileged system user was found');
}
