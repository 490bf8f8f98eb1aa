import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const folder = resolve('.cleave/images/compose');
const program = join(folder, 'package/usr/libexec/docker/cli-plugins/docker-compose');
const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
const source = `deb [signed-by=${keys}] http://deb.debian.org/debian trixie main\n`;
const run = promisify(execFile);

/**
 * Runs Docker Compose, which needs no container engine to check a file. It is downloaded from a Debian that has version 2,
 * and not installed. Rejects with its output.
 */
export async function compose(...args: readonly string[]): Promise<string> {
  if (!existsSync(program)) await download();
  try {
    return (await run(program, args)).stdout;
  } catch (failure) {
    throw new Error((failure as { stderr: string }).stderr, { cause: failure });
  }
}

async function download(): Promise<void> {
  for (const each of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, each), { recursive: true });
  writeFileSync(join(folder, 'sources.list'), source);
  const options = [
    `Dir::Etc::sourcelist=${join(folder, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(folder, 'lists')}`,
    `Dir::Cache=${join(folder, 'cache')}`,
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  for (const command of [['update'], ['download', 'docker-compose']])
    await run('apt-get', ['-qq', ...options, ...command], { cwd: folder });
  const [archive] = globSync(join(folder, 'docker-compose_*.deb'));
  await run('dpkg', ['--extract', archive!, join(folder, 'package')]);
}
