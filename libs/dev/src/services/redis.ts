import { join } from 'node:path';
import { OperatorError } from '#kernel/config';
import { findBinaryFolder } from './binaries.js';
import { startContainer } from './container.js';
import { Daemon, temporaryFolder } from './daemon.js';
import { freePort } from '../processes/free-port.js';
import { isRedisReady } from './is-redis-ready.js';
import { existingService, startDedicatedService, type DedicatedService, type Service } from './service.js';

const local = (port: number): string => `redis://127.0.0.1:${port}`;

export async function configuredRedis(): Promise<Service | undefined> {
  const url = process.env['REDIS_URL'];
  if (!url) return undefined;
  if (!(await isRedisReady(url)))
    throw new OperatorError('REDIS_URL is set, but the Redis server does not respond');
  return existingService(url, 'REDIS_URL');
}

export async function localRedis(): Promise<Service | undefined> {
  return (await isRedisReady(local(6379)))
    ? existingService(local(6379), 'running on 127.0.0.1:6379')
    : undefined;
}

/** Starts a Redis server without persistence on a free port; resolves to undefined if none is installed. */
export async function startRedis(...settings: string[]): Promise<DedicatedService | undefined> {
  for (const program of ['redis-server', 'valkey-server']) {
    const binaries = findBinaryFolder(program);
    if (!binaries) continue;
    const port = await freePort();
    const baseSettings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const daemon = new Daemon({
      command: [join(binaries, program), ...baseSettings, ...settings],
      folder: temporaryFolder('redis'),
      isReady: () => isRedisReady(local(port)),
    });
    return startDedicatedService(local(port), join(binaries, program), daemon);
  }
  return undefined;
}

/** Starts a Redis container without persistence; resolves to undefined without a working container engine. */
export function startRedisContainer(): Promise<Service | undefined> {
  const args = ['redis-server', '--save', '', '--appendonly', 'no'];
  return startContainer({ image: 'redis:8', port: 6379, args, urlAt: local, isReady: isRedisReady });
}
