import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { folderWith } from './binaries.js';
import { ensureProgram } from '../processes/ensure-program.js';
import { containedRedis } from './redis.js';
import { find } from './services.js';
import type { Service, Way } from './service.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-engine-'));
const path = process.env['PATH'];

/** Understands what is said to docker, and runs the server where docker would run it in a container. */
const engineThat = (answers: boolean): void => {
  const lines = [
    '#!/bin/sh',
    'case "$1" in',
    `  info) exit ${answers ? 0 : 1} ;;`,
    '  image) exit 1 ;;',
    `  pull) echo "$3" > ${folder}/pulled ;;`,
    '  run) port=${4#*:}; shift 5; exec "$@" --port "${port%:*}" ;;',
    'esac',
  ];
  writeFileSync(join(folder, 'docker'), `${lines.join('\n')}\n`);
  chmodSync(join(folder, 'docker'), 0o755);
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
  it('starts where an engine answers, its image fetched first, and ends', async () => {
    engineThat(true);
    const service = (await containedRedis())!;
    expect(existsSync(join(folder, 'pulled'))).toBe(true);
    const redis = new Redis(service.url, { retryStrategy: () => null });
    const ended = new Promise((resolve) => redis.once('end', resolve));
    expect(await redis.ping()).toBe('PONG');
    await service.stop();
    await ended;
  });

  it('is not offered where the engine does not answer', async () => {
    engineThat(false);
    expect(folderWith('docker')).toBe(folder);
    expect(await containedRedis()).toBeUndefined();
  });
});

describe('a service', () => {
  const offered = (origin: string): Service => ({
    url: 'redis://there',
    origin,
    stop: async () => undefined,
  });

  it('is the first that is offered, and nothing is tried after it', async () => {
    const tried: string[] = [];
    const way =
      (name: string, offers: boolean): Way =>
      async () => {
        tried.push(name);
        return offers ? offered(name) : undefined;
      };
    const ways = [way('answering', false), way('a container', true), way('apt-get', true)];
    expect(await find('Redis', ways)).toMatchObject({ origin: 'a container' });
    expect(tried).toEqual(['answering', 'a container']);
  });

  it('is missed with the command to run', async () => {
    await expect(find('Redis', [async () => undefined])).rejects.toThrow('sudo apt-get install');
  });
});
