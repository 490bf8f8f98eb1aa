import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const cache = resolve('node_modules/.cache/consul');
const unpacked = join(cache, 'root/usr/bin/consul');

/** Downloads Debian's package of bullseye, the last with Consul, with its own package lists; installs nothing. */
const download = `set -eu
rm -rf "$D"; mkdir -p "$D/lists/partial" "$D/cache/archives/partial"; : > "$D/status"
M=$(grep -hm1 '^URIs:' /etc/apt/sources.list.d/*.sources | awk '{print $2}')
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $M bullseye main" > "$D/sources.list"
O="-o Dir::Etc::sourcelist=$D/sources.list -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists=$D/lists"
O="$O -o Dir::Cache=$D/cache -o Dir::State::status=$D/status -o APT::Sandbox::User=root"
apt-get -qq $O update && cd "$D" && apt-get -qq $O download consul && dpkg-deb -x "$D"/consul_*.deb "$D/root"`;

/**
 * Path of a Consul program: on the PATH, or unpacked from Debian's package.
 * @throws Error with the installation command if there is none
 */
export function consulProgram(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = folders.map((folder) => join(folder, 'consul')).find((path) => existsSync(path));
  if (installed) return installed;
  if (existsSync(unpacked)) return unpacked;
  try {
    execFileSync('/bin/sh', ['-c', download], { env: { ...process.env, D: cache }, stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      'Consul is required, but is not on the PATH, and Debian’s package could not be downloaded. ' +
        'Install it from https://developer.hashicorp.com/consul/install',
      { cause: error },
    );
  }
  return unpacked;
}
