import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compose } from '../support/images/compose.js';

const read = (name: string): string => readFileSync(`docker/compose.${name}.yaml`, 'utf8');
/** Variables without a value that the files require. */
const variables = [
  ...new Set(['monolith', 'split'].flatMap((name) => [...read(name).matchAll(/\$\{(\w+):\?/g)])),
].map(([, variable]) => variable!);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleave-compose-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Service {
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly build?: unknown;
  readonly ports?: readonly { readonly host_ip?: string; readonly published: string }[];
}

async function check(
  text: string,
  values: readonly string[] = variables,
  additional = '',
): Promise<Record<string, Service>> {
  const env = join(folder, 'env');
  const file = join(folder, 'compose.yaml');
  writeFileSync(env, values.map((variable) => `${variable}=secret\n`).join('') + additional);
  writeFileSync(file, text);
  const output = await compose('--env-file', env, '-f', file, 'config', '--format', 'json');
  return (JSON.parse(output) as { readonly services: Record<string, Service> }).services;
}

/** Replaces every occurrence; fails if there is none. */
function replace(text: string, part: string, replacement: string): string {
  expect(text).toContain(part);
  return text.replaceAll(part, replacement);
}

describe.each(['monolith', 'split'])('docker/compose.%s.yaml', (name) => {
  it('is valid, and runs every app without privileges and with a read-only file system', async () => {
    const apps = Object.values(await check(read(name))).filter(({ build }) => build);
    expect(apps.length).toBeGreaterThan(0);
    for (const { read_only, cap_drop, security_opt } of apps)
      expect({ read_only, cap_drop, security_opt }).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
  }, 300_000);

  it.each([
    ['127.0.0.1 by default', '', '127.0.0.1'],
    ['the address in PUBLISH_ADDRESS', 'PUBLISH_ADDRESS=0.0.0.0\n', '0.0.0.0'],
    ['an IPv6 address', 'PUBLISH_ADDRESS=[::1]\n', '::1'],
  ])(
    'publishes one port, on %s',
    async (_, variable, address) => {
      const services = Object.values(await check(read(name), variables, variable));
      expect(services.flatMap(({ ports }) => ports ?? [])).toMatchObject([
        { host_ip: address, published: '3000' },
      ]);
    },
    300_000,
  );

  it('is rejected without one of its passwords', async () => {
    const required = variables.filter((variable) => read(name).includes(`\${${variable}:?`));
    for (const missing of required) {
      const others = variables.filter((variable) => variable !== missing);
      await expect(check(read(name), others)).rejects.toThrow(
        `required variable ${missing} is missing a value: create it with npm run compose:secrets`,
      );
    }
  }, 300_000);

  it.each([
    ['an unknown property', 'stop_grace_period', 'stop_grace_perod', 'stop_grace_perod is not allowed'],
    ['an unknown condition', 'service_healthy', 'service_healty', 'must be one of'],
    ['an unknown service', 'postgres: { condition', 'postgre: { condition', 'undefined service'],
    ['an unknown volume', "'postgres:/var", "'postgre:/var", 'undefined volume'],
  ])(
    'with %s is rejected',
    async (_, part, replacement, message) => {
      const text = read(name).replace(
        '- postgres:/var/lib/postgresql/data',
        "- 'postgres:/var/lib/postgresql/data'",
      );
      await expect(check(replace(text, part, replacement))).rejects.toThrow(message);
    },
    300_000,
  );
});
