import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { isRedisReady } from './is-redis-ready.js';
import { waitFor } from '../waiting/wait-for.js';

const devLibrary = new URL('../../../../dist/libs/dev/src/index.js', import.meta.url).href;

/** Starts a server, prints its URL and waits. */
const program = `
  import { startDedicatedRedis } from ${JSON.stringify(devLibrary)};
  console.log((await startDedicatedRedis()).url);
  setInterval(() => {}, 1_000);`;

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'a server stops and its folder is removed after %s to the process that started it',
  async (signal) => {
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    const [line] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
    const url = line.trim();
    const redis = new Redis(url);
    const [, folder] = (await redis.config('GET', 'dir')) as [string, string];
    redis.disconnect();
    expect(existsSync(folder)).toBe(true);

    const exited = once(parent, 'exit');
    parent.kill(signal);
    await exited;
    await waitFor(() => !existsSync(folder), { timeoutMs: 20_000 });
    expect(await isRedisReady(url)).toBe(false);
  },
);
