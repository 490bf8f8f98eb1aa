import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { OperatorError } from '#kernel/config';
import { findBinaryFolder } from './binaries.js';
import { Daemon, temporaryFolder, type RunAs } from './daemon.js';
import { startContainer } from './container.js';
import { connect } from './database.js';
import { freePort } from '../processes/free-port.js';
import { existingService, startDedicatedService, type DedicatedService, type Service } from './service.js';

const local = (port: number): string => `postgres://postgres@127.0.0.1:${port}/postgres`;

export async function configuredPostgres(): Promise<Service | undefined> {
  const url = process.env['DATABASE_URL'];
  if (!url) return undefined;
  if (!(await isReady(url)))
    throw new OperatorError('DATABASE_URL is set, but the PostgreSQL server does not respond');
  return existingService(url, 'DATABASE_URL');
}

export async function localPostgres(): Promise<Service | undefined> {
  return (await isReady(local(5432))) ? existingService(local(5432), 'running on 127.0.0.1:5432') : undefined;
}

/** Starts PostgreSQL on a free port with a temporary data folder; resolves to undefined if it is not installed. */
export async function startPostgres(...settings: string[]): Promise<DedicatedService | undefined> {
  const binaries = findBinaryFolder('initdb', 'postgres');
  if (!binaries) return undefined;
  const as = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const folder = temporaryFolder('postgres', as);
  const initdbArgs = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdbArgs, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    ...as,
  });
  const port = await freePort();
  const baseSettings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
  ];
  const program = join(binaries, 'postgres');
  const daemon = new Daemon({
    command: [program, '-D', folder, ...[...baseSettings, ...settings].flatMap((setting) => ['-c', setting])],
    folder,
    isReady: () => isReady(local(port)),
    as,
    stopSignal: 'SIGINT',
  });
  return startDedicatedService(local(port), program, daemon);
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
