import { existsSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureProgram } from '#dev';
import { buildah, imageFolder, run } from './buildah.js';

const base = 'docker.io/library/node:26-slim';
const certificates = '/etc/ssl/certs/ca-certificates.crt';
const addUser = 'groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node';
const linkNpm =
  'for name in npm npx; do ln -s ../lib/node_modules/npm/bin/$name-cli.js /usr/local/bin/$name; done';

/**
 * Makes a stand-in of the base image of the Dockerfile, which needs no image registry: a minimal Debian, the Node.js of the
 * lock file, and npm and the certificates of this machine.
 */
export async function ensureStandInBase(): Promise<void> {
  const images = await buildah('images', '--format', '{{.Name}}:{{.Tag}}');
  if (images.split('\n').includes(base)) return;
  const container = await buildah('from', 'scratch');
  await buildah('add', container, await minimalDebian(), '/');
  await buildah('copy', container, process.execPath, '/usr/local/bin/node');
  const npm = dirname(dirname(realpathSync(await ensureProgram('npm'))));
  await buildah('copy', container, npm, '/usr/local/lib/node_modules/npm');
  await buildah('run', container, '--', 'sh', '-c', `${addUser} && ${linkNpm}`);
  await buildah('copy', container, certificates, certificates);
  await buildah('config', '--env', `NODE_EXTRA_CA_CERTS=${certificates}`, container);
  await buildah('commit', '--rm', container, base);
}

/** The folder of a minimal Debian with the packages that the official image adds to it. */
async function minimalDebian(): Promise<string> {
  const folder = join(imageFolder, 'base');
  if (existsSync(join(folder, 'etc/debian_version')) && !existsSync(join(folder, 'debootstrap')))
    return folder;
  rmSync(folder, { recursive: true, force: true });
  const debootstrap = await ensureProgram('debootstrap');
  const packages = '--include=ca-certificates,libatomic1';
  await run(debootstrap, ['--variant=minbase', packages, 'bookworm', folder]);
  return folder;
}
