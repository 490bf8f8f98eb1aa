import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaryFolder } from './binaries.js';
import { Daemon, temporaryFolder } from './daemon.js';
import { freePort } from '../processes/free-port.js';
import type { Service } from './service.js';

export interface ContainerOptions {
  readonly image: string;
  /** Port of the server inside the container. */
  readonly port: number;
  readonly env?: readonly string[];
  readonly args?: readonly string[];
  /** URL of the server when published on `port` of this host. */
  readonly urlAt: (port: number) => string;
  readonly isReady: (url: string) => Promise<boolean>;
}

const engines = ['docker', 'podman'];
const run = promisify(execFile);

/** Path of a container engine that responds within 10 s; undefined if there is none. */
async function containerEngine(): Promise<string | undefined> {
  for (const name of engines) {
    const folder = findBinaryFolder(name);
    if (!folder) continue;
    const engine = join(folder, name);
    const responds = run(engine, ['info'], { timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (await responds) return engine;
    process.stderr.write(`${engine} is installed, but does not respond\n`);
  }
  return undefined;
}

/** Starts a server in a container, which is removed when stopped or when this process exits. Undefined without an engine. */
export async function startContainer(options: ContainerOptions): Promise<Service | undefined> {
  const { image, env = [], args = [], urlAt, isReady } = options;
  const engine = await containerEngine();
  if (!engine) return undefined;
  process.stderr.write(`starting ${image} with ${engine}\n`);
  await run(engine, ['image', 'inspect', image]).catch(() => run(engine, ['pull', '--quiet', image]));
  const port = await freePort();
  const settings = env.flatMap((each) => ['--env', each]);
  const publish = ['--publish', `127.0.0.1:${port}:${options.port}`];
  return Daemon.start({
    program: image,
    url: urlAt(port),
    command: [engine, 'run', '--rm', ...publish, ...settings, image, ...args],
    folder: temporaryFolder('container'),
    isReady,
    stopSignal: 'SIGINT',
  });
}
