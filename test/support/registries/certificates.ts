import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consulProgram } from './consul-program.js';

/** Files of a new CA and of a certificate that it issues for 127.0.0.1. The caller removes `folder`. */
export function createCertificates() {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-registry-tls-'));
  const run = (...args: string[]) => execFileSync(consulProgram(), ['tls', ...args], { cwd: folder });
  run('ca', 'create');
  run('cert', 'create', '-server', '-additional-ipaddress=127.0.0.1', '-dc=dc1');
  const path = (name: string): string => join(folder, `${name}.pem`);
  return {
    folder,
    ca: path('consul-agent-ca'),
    certificate: path('dc1-server-consul-0'),
    key: path('dc1-server-consul-0-key'),
  };
}
