import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { contexts, dependencies, splitApps, subscriptions } from '#contracts/contexts';
import { composeSecrets } from './compose-secrets.js';

interface Service {
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: string;
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
}
interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
}

const composeFiles = ['docker/compose.monolith.yaml', 'docker/compose.split.yaml'];
const newSecrets = () => composeSecrets(contexts, { dependencies, subscriptions });
const secrets = newSecrets();
const env = new Map(
  secrets['docker/.env']!.trim()
    .split('\n')
    .map((line) => line.split('=') as [string, string]),
);
/** Compose interpolates variables after parsing; without a value for a required one, it stops. */
const interpolate = (text: string): string =>
  text
    .replaceAll(/\$\{(\w+):\?[^}]+\}/g, (_, name: string) => env.get(name) ?? `no ${name}`)
    .replaceAll('${PUBLISH_ADDRESS:-127.0.0.1}', '127.0.0.1');
const split = parse(readFileSync('docker/compose.split.yaml', 'utf8'), { merge: true }) as ComposeFile;
const environmentOf = (service: string) => split.services[service]!.environment!;

describe('the ports of the compose files', () => {
  it.each(composeFiles)('are published by %s on 127.0.0.1 unless another address is set', (file) => {
    const { services } = parse(readFileSync(file, 'utf8'), { merge: true }) as ComposeFile;
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports.map(interpolate)).toEqual(['127.0.0.1:3000:3000']);
  });
});

describe('the secrets of the compose files', () => {
  it.each(composeFiles)('are all that %s requires, and it has no default for any of them', (file) => {
    const document = JSON.stringify(parse(readFileSync(file, 'utf8'), { merge: true }));
    expect(document).toContain('${POSTGRES_PASSWORD:?');
    expect(interpolate(document)).not.toMatch(/\$|no [A-Z]/);
    expect(document).not.toMatch(/:\/\/\w+:\w|PASSWORD":"\w/);
  });

  it('are long, differ from each other and are new each time', () => {
    const values = [...env.values(), ...newSecrets()['docker/.env']!.match(/(?<==).+/g)!];
    expect(new Set(values).size).toBe(2 * env.size);
    for (const value of values) expect(value).toMatch(/^[\w-]{32,}$/);
  });

  it('give each app its own Redis user, and the default user none', () => {
    const { file } = split.configs['redis-users']!;
    const { command, configs } = split.services['redis']!;
    expect(secrets).toHaveProperty([`docker/${file.replace('./', '')}`]);
    expect(configs).toEqual([{ source: 'redis-users', target: '/users.acl' }]);
    expect(command).toMatch(/ --aclfile \/users\.acl$/);
    expect(secrets['docker/users.acl']).toMatch(/^user default off$/m);
    for (const app of splitApps) {
      const { username, password } = new URL(interpolate(environmentOf(app)['REDIS_URL']!));
      expect([username, password]).toEqual([app, env.get(`REDIS_${app.toUpperCase()}_PASSWORD`)]);
      expect(secrets['docker/users.acl']).toMatch(new RegExp(`^user ${app} on #`, 'm'));
    }
  });
});
