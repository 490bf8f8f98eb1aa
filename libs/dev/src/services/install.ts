import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';

/** Installs a Debian package if this process runs as root and apt-get exists. Returns whether it was installed. */
export async function installPackage(aptPackage: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`installing ${aptPackage}\n`);
  return (await aptGet('update')) && (await aptGet('install', '-y', '--no-install-recommends', aptPackage));
}

function aptGet(...args: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = spawn('/usr/bin/apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) =>
    apt.once('exit', (code) => resolve(code === 0)).once('error', () => resolve(false)),
  );
}
