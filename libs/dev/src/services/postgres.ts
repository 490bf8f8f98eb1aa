import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { OperatorError } from '#kernel/config';
import { folderWith } from './binaries.js';
import { Daemon, temporaryFolder, type RunAs } from './daemon.js';
import { startContainer } from './container.js';
import { connect } from './database.js';
import { freePort } from '../processes/free-port.js';
import { running, started, type OwnService, type Service } from './service.js';

const local = (port: number): string => `postgres://postgres@127.0.0.1:${port}/postgres`;

export async function configuredPostgres(): Promise<Service | undefined> {
  const url = process.env['DATABASE_URL'];
  if (!url) return undefined;
  if (!(await answers(url))) throw new OperatorError('DATABASE_URL is set, but no PostgreSQL answers there');
  return running(url, 'DATABASE_URL');
}

export async function answeringPostgres(): Promise<Service | undefined> {
  return (await answers(local(5432))) ? running(local(5432), 'answering on 127.0.0.1:5432') : undefined;
}

/** A PostgreSQL of our own on a free port, its data in a temporary folder; undefined where none is installed. */
export async function startPostgres(...settings: string[]): Promise<OwnService | undefined> {
  const binaries = folderWith('initdb', 'postgres');
  if (!binaries) return undefined;
  const as = process.getuid?.() === 0 ? unprivileged() : undefined;
  const folder = temporaryFolder('postgres', as);
  const initialise = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initialise, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    ...as,
  });
  const port = await freePort();
  const plain = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
  ];
  const program = join(binaries, 'postgres');
  const daemon = new Daemon({
    command: [program, '-D', folder, ...[...plain, ...settings].flatMap((setting) => ['-c', setting])],
    folder,
    answers: () => answers(local(port)),
    as,
    endsAt: 'SIGINT',
  });
  return started(local(port), program, daemon);
}

/** A PostgreSQL of our own in a container; undefined where no engine answers. */
export function containedPostgres(): Promise<Service | undefined> {
  return startContainer({
    image: 'postgres:17',
    port: 5432,
    env: ['POSTGRES_HOST_AUTH_METHOD=trust'],
    urlAt: local,
    answers,
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await connect(url)).close();
    return true;
  } catch {
    return false;
  }
}

function unprivileged(): RunAs {
  const id = (flag: string, user: string): number =>
    Number(execFileSync('id', [flag, user], { stdio: 'pipe' }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody');
}
