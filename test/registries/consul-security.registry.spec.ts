import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { waitFor } from '#dev';
import type { RunningTopology } from '#dev/testing';
import { createCertificates } from '../support/registries/certificates.js';
import { ConsulServer } from '../support/registries/consul-server.js';
import { contextsOf, startRegistered } from '../support/registries/registered-process.js';

const { folder, ca, certificate, key } = createCertificates();
const master = 'c0a1b2c3-0000-4000-8000-000000000000';

const server = new ConsulServer(
  `acl { enabled = true default_policy = "deny" tokens { master = "${master}" } }
   ca_file = "${ca}" cert_file = "${certificate}" key_file = "${key}"`,
  master,
);

/** Creates a token with this policy. */
async function createToken(name: string, policy: string): Promise<string> {
  await server.put('/v1/acl/policy', { Name: name, Rules: policy });
  const token = JSON.parse(await server.put('/v1/acl/token', { Policies: [{ Name: name }] })) as Record<
    string,
    string
  >;
  return token['SecretID']!;
}

describe('a process that registers in a Consul with ACLs and TLS', () => {
  const started: RunningTopology[] = [];
  let token: string;
  let insufficient: string;

  beforeAll(async () => {
    await server.start();
    const policy = execFileSync(process.execPath, ['dist/apps/tools/src/consul-policy.js'], {
      encoding: 'utf8',
    });
    token = await waitFor(() => createToken('cleave', policy), { timeoutMs: 20_000 });
    insufficient = await createToken('other', policy.replace('cleave-', 'other-'));
  }, 120_000);
  afterAll(async () => {
    for (const topology of started) await topology.stop();
    await server.kill();
    rmSync(folder, { recursive: true });
  }, 60_000);

  async function start(name: string, env: NodeJS.ProcessEnv) {
    const shape = { apps: ['monolith'], embedded: true } as const;
    const topology = await startRegistered(`acl-${name}`, shape, [], { CONSUL_HEARTBEAT_MS: '1000', ...env });
    started.push(topology);
    return topology.processes[0]!;
  }
  const metrics = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
  const warnings = (output: string): string[] => output.match(/Registration in consul failed: [^"]*/g) ?? [];

  it('logs a rejection once, counts it, and serves requests as usual', async () => {
    const { url, output } = await start('rejected', {
      CONSUL_URL: server.url,
      CONSUL_HTTP_TOKEN: insufficient,
    });
    const rejected = /^registry_rejections_total\{registry="consul",status="403"\} (\d+)$/m;
    await waitFor(async () => expect(Number(rejected.exec(await metrics(url))?.[1])).toBeGreaterThan(4), {
      timeoutMs: 20_000,
    });
    expect(await metrics(url)).toContain('registry_registered{registry="consul"} 0');
    const warning = 'Registration in consul failed: 403: Permission denied: Missing service:write on cleave-';
    expect(warnings(output())).toEqual([expect.stringContaining(warning)]);
    expect(output()).not.toContain(insufficient);
    expect((await fetch(`${url}/v1/products`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  }, 60_000);

  it('registers with the policy that `consul:policy` prints, over TLS with a private CA', async () => {
    const https = { CONSUL_URL: `https://127.0.0.1:${server.httpsPort}`, CONSUL_HTTP_TOKEN: token };
    const { url } = await start('tls', { ...https, NODE_EXTRA_CA_CERTS: ca });
    const contexts = splitApps.toSorted();
    await waitFor(async () => expect(contextsOf(await server.entries(), url)).toEqual(contexts));
  }, 60_000);

  it('does not send its token to a server with an unknown CA', async () => {
    const https = { CONSUL_URL: `https://127.0.0.1:${server.httpsPort}`, CONSUL_HTTP_TOKEN: token };
    const { url, output } = await start('unknown-ca', https);
    await waitFor(() => expect(warnings(output())).toHaveLength(1));
    expect(warnings(output())[0]).toMatch(/unreachable: \w*(?:UNABLE_TO|SELF_SIGNED|CERT)/);
    expect(contextsOf(await server.entries(), url)).toEqual([]);
  }, 60_000);
});
