import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { freePort } from '#dev';
import { OwnRedis } from '#dev';
import { Processes } from '../../testing/processes.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-tls-'));
const own = getCACertificates('default');
const processes = new Processes();
let redis: OwnRedis;
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
  redis = await new OwnRedis(() => [
    '--tls-port',
    String(port),
    ...files,
    '--tls-auth-clients',
    'no',
  ]).start();
  url = `rediss://127.0.0.1:${port}`;
}, 30_000);
afterAll(async () => {
  setDefaultCACertificates(own);
  await redis?.kill();
  rmSync(folder, { recursive: true });
});

/** As with `NODE_EXTRA_CA_CERTS`, which is read only when a process starts. */
const trust = (ca: string): void =>
  setDefaultCACertificates([...own, readFileSync(join(folder, `${ca}.crt`), 'utf8')]);

const echo = { 'kiosk.echo': async (value: unknown) => value };

it('over rediss://, messages travel under a certificate of an authority that is trusted', async () => {
  trust('ca');
  const kiosk = await processes.add('kiosk', url).serve({ requests: echo }).connected();
  expect(await kiosk.call('kiosk.echo', { payload: 7 })).toBe(7);
});

it('under one of any other authority, nothing is sent', async () => {
  trust('other');
  const kiosk = processes.add('kiosk', url).serve({ requests: echo });
  await expect(kiosk.call('kiosk.echo')).rejects.toMatchObject({ details: { outcome: 'not-sent' } });
  await expect(kiosk.publish('kiosk.sold.v1', {})).rejects.toBeInstanceOf(Unreachable);
  expect(kiosk.isConnected()).toBe(false);
});
