import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { findBinaryFolder } from './binaries.js';
import { ensureProgram } from '../processes/ensure-program.js';
import { startRedisContainer } from './redis.js';
import { findService } from './services.js';
import type { Service, ServiceProvider } from './service.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-engine-'));
const path = process.env['PATH'];

/** Installs fake engines on the PATH, which run the server as a plain process. `info` fails unless `responds`. */
const installFakeEngines = (responds: boolean): void => {
  const lines = [
    '#!/bin/sh',
    'case "$1" in',
    `  info) exit ${responds ? 0 : 1} ;;`,
    '  image) exit 1 ;;',
    `  pull) echo "$3" > ${folder}/pulled ;;`,
    '  run) port=${4#*:}; shift 5; exec "$@" --port "${port%:*}" ;;',
    'esac',
  ];
  for (const engine of ['docker', 'podman']) {
    writeFileSync(join(folder, engine), `${lines.join('\n')}\n`);
    chmodSync(join(folder, engine), 0o755);
  }
};

beforeAll(async () => {
  await ensureProgram('redis-server');
  process.env['PATH'] = `${folder}${delimiter}${path}`;
});
afterAll(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

describe('Redis in a container', () => {
  it('starts with a working engine after its image was pulled, and stops', async () => {
    installFakeEngines(true);
    const service = (await startRedisContainer())!;
    expect(existsSync(join(folder, 'pulled'))).toBe(true);
    const redis = new Redis(service.url, { retryStrategy: () => null });
    const ended = new Promise((resolve) => redis.once('end', resolve));
    expect(await redis.ping()).toBe('PONG');
    await service.stop();
    await ended;
  });

  it('is not available if the engine does not respond', async () => {
    installFakeEngines(false);
    expect(findBinaryFolder('docker')).toBe(folder);
    expect(await startRedisContainer()).toBeUndefined();
  });
});

describe('findService', () => {
  const serviceOf = (origin: string): Service => ({
    url: 'redis://there',
    origin,
    stop: async () => undefined,
  });

  it('returns the first available service and calls no further provider', async () => {
    const called: string[] = [];
    const provider =
      (name: string, available: boolean): ServiceProvider =>
      async () => {
        called.push(name);
        return available ? serviceOf(name) : undefined;
      };
    const providers = [provider('local', false), provider('container', true), provider('apt-get', true)];
    expect(await findService('Redis', providers)).toMatchObject({ origin: 'container' });
    expect(called).toEqual(['local', 'container']);
  });

  it('rejects with the installation command if no provider is available', async () => {
    await expect(findService('Redis', [async () => undefined])).rejects.toThrow('sudo apt-get install');
  });
});
