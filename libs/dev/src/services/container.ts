import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folderWith } from './binaries.js';
import { Daemon, temporaryFolder } from './daemon.js';
import { freePort } from '../processes/free-port.js';
import { started, type Service } from './service.js';

export interface ContainerOptions {
  readonly image: string;
  /** Where the server listens inside. */
  readonly port: number;
  readonly env?: readonly string[];
  readonly args?: readonly string[];
  /** Where it answers outside. */
  readonly urlAt: (port: number) => string;
  readonly answers: (url: string) => Promise<boolean>;
}

const engines = ['docker', 'podman'];
const run = promisify(execFile);

/** What to start containers with; undefined where none is installed, or the installed ones do not answer in 10 s. */
export async function containerEngine(): Promise<string | undefined> {
  for (const name of engines) {
    const folder = folderWith(name);
    if (!folder) continue;
    const engine = join(folder, name);
    const answers = run(engine, ['info'], { timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (await answers) return engine;
    process.stderr.write(`${engine} is installed, but its engine does not answer\n`);
  }
  return undefined;
}

/** A server in a container that is removed when it is stopped, and with this process; undefined without an engine. */
export async function startContainer(options: ContainerOptions): Promise<Service | undefined> {
  const { image, env = [], args = [], urlAt, answers } = options;
  const engine = await containerEngine();
  if (!engine) return undefined;
  process.stderr.write(`starting ${image} with ${engine}\n`);
  await run(engine, ['image', 'inspect', image]).catch(() => run(engine, ['pull', '--quiet', image]));
  const port = await freePort();
  const settings = env.flatMap((each) => ['--env', each]);
  const daemon = new Daemon({
    command: [
      engine,
      'run',
      '--rm',
      '--publish',
      `127.0.0.1:${port}:${options.port}`,
      ...settings,
      image,
      ...args,
    ],
    folder: temporaryFolder('container'),
    answers: () => answers(urlAt(port)),
    endsAt: 'SIGINT',
  });
  return started(urlAt(port), image, daemon);
}
