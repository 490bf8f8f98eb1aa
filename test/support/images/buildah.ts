import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureProgram } from '#dev';

/** Contains the images and layers of earlier runs, so that a run builds only what has changed. */
export const imageFolder = resolve('.cleave/images');

/** Runs Buildah, which builds images without a daemon. Needs root. */
export async function buildah(...args: readonly string[]): Promise<string> {
  const program = await ensureProgram('buildah');
  mkdirSync(imageFolder, { recursive: true });
  const storage = ['--root', join(imageFolder, 'storage'), '--runroot', join(imageFolder, 'run')];
  return run(program, [...storage, ...args]);
}

/** Runs a program. Rejects with its output if it fails. */
export async function run(program: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, STORAGE_DRIVER: 'overlay', BUILDAH_ISOLATION: 'chroot' };
  const running = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'close'),
  ]);
  if (code === 0) return stdout.trim();
  const output = `${stdout}\n${stderr}`.split('\n').slice(-60).join('\n');
  throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
}
