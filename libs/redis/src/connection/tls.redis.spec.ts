import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { freePort } from '#dev';
import { RedisServer } from '#dev/testing';
import { TestProcesses } from '../testing/test-processes.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-tls-'));
const defaultAuthorities = getCACertificates('default');
const processes = new TestProcesses();
let redis: RedisServer;
let url: string;

const openssl = (...args: string[]): void =>
  void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });

beforeAll(async () => {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const ca of ['ca', 'other'])
    openssl(
      'req',
      '-x509',
      ...key,
      '-keyout',
      `${ca}.key`,
      '-out',
      `${ca}.crt`,
      '-days',
      '2',
      '-subj',
      `/CN=${ca}`,
    );
  openssl('req', ...key, '-keyout', 'redis.key', '-out', 'redis.csr', '-subj', '/CN=redis');
  writeFileSync(join(folder, 'san'), 'subjectAltName=IP:127.0.0.1');
  const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'san'];
  openssl('x509', '-req', '-in', 'redis.csr', ...signed, '-out', 'redis.crt');
  const port = await freePort();
  const files = ['cert-file', 'redis.crt', 'key-file', 'redis.key', 'ca-cert-file', 'ca.crt'].map((each, i) =>
    i % 2 === 0 ? `--tls-${each}` : join(folder, each),
  );
  redis = await new RedisServer(() => [
    '--tls-port',
    String(port),
    ...files,
    '--tls-auth-clients',
    'no',
  ]).start();
  url = `rediss://127.0.0.1:${port}`;
}, 30_000);
afterAll(async () => {
  setDefaultCACertificates(defaultAuthorities);
  await redis?.kill();
  rmSync(folder, { recursive: true });
});

/** Same effect as `NODE_EXTRA_CA_CERTS`, which Node reads only at process start. */
const trust = (ca: string): void =>
  setDefaultCACertificates([...defaultAuthorities, readFileSync(join(folder, `${ca}.crt`), 'utf8')]);

const echo = { 'shop.echo': async (value: unknown) => value };

describe('Redis Streams transport over rediss://', () => {
  it('calls over TLS if the server certificate is signed by a trusted authority', async () => {
    trust('ca');
    const shop = await processes.add('shop', url).serve({ requests: echo }).connected();
    expect(await shop.request('shop.echo', { payload: 7 })).toBe(7);
  });

  it('sends nothing if the certificate is signed by an unknown authority', async () => {
    trust('other');
    const shop = processes.add('shop', url).serve({ requests: echo });
    await expect(shop.request('shop.echo')).rejects.toMatchObject({ details: { outcome: 'not-sent' } });
    await expect(shop.publish('shop.sold.v1', {})).rejects.toBeInstanceOf(Unreachable);
    expect(shop.isReady()).toBe(false);
  });
});
