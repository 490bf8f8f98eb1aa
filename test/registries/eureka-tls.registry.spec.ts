import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { get, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { waitFor } from '#dev';
import type { RunningTopology } from '#dev/testing';
import { createCertificates } from '../support/registries/certificates.js';
import { EurekaServer } from '../support/registries/eureka-server.js';
import { startRegistered } from '../support/registries/registered-process.js';

const certificates = createCertificates();

/** Accepts only connections with TLS. */
class EurekaWithTls extends EurekaServer {
  override get url(): string {
    return `https://127.0.0.1:${this.port}`;
  }

  override async getJson(path: string): Promise<unknown> {
    const headers = { accept: 'application/json' };
    const options: RequestOptions = { ca: readFileSync(certificates.ca), headers, agent: false };
    const [response] = (await once(get(this.url + path, options), 'response')) as [IncomingMessage];
    return json(response);
  }

  /** The names of the applications that have entries. */
  async listed(): Promise<string[]> {
    const { applications } = (await this.getJson('/eureka/apps')) as {
      applications: { application: { name: string }[] };
    };
    return applications.application.map(({ name }) => name).sort();
  }

  protected override async isReady(): Promise<boolean> {
    await this.listed();
    return true;
  }
}

const server = new EurekaWithTls({
  'server.ssl.certificate': `file:${certificates.certificate}`,
  'server.ssl.certificate-private-key': `file:${certificates.key}`,
});

describe('a process that registers in a Eureka with TLS', () => {
  const started: RunningTopology[] = [];

  beforeAll(() => server.start(), 240_000);
  afterAll(async () => {
    for (const topology of started) await topology.stop();
    await server.kill();
    rmSync(certificates.folder, { recursive: true });
  }, 60_000);

  async function start(name: string, env: NodeJS.ProcessEnv = {}) {
    const shape = { apps: ['monolith'], embedded: true } as const;
    const topology = await startRegistered(`tls-${name}`, shape, [server], env);
    started.push(topology);
    return topology.processes[0]!;
  }

  it('sends nothing to a server with an unknown CA', async () => {
    const { output } = await start('unknown-ca');
    const warning = /Registration in eureka failed: unreachable: \w*(?:UNABLE_TO|SELF_SIGNED|CERT)/g;
    await waitFor(() => expect(output().match(warning)).toHaveLength(1));
    expect(await server.listed()).toEqual([]);
  }, 60_000);

  it('registers every context with a private CA, and removes the entries on SIGTERM', async () => {
    const { kill, exitCode } = await start('private-ca', { NODE_EXTRA_CA_CERTS: certificates.ca });
    const names = splitApps.map((context) => `CLEAVE-${context.toUpperCase()}`).sort();
    await waitFor(async () => expect(await server.listed()).toEqual(names), { timeoutMs: 20_000 });
    kill('SIGTERM');
    expect(await exitCode).toBe(0);
    await waitFor(async () => expect(await server.listed()).toEqual([])); // the server caches lists for 1 s
  }, 60_000);
});
