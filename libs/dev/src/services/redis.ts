import { join } from 'node:path';
import { findBinaryFolder } from './binaries.js';
import { startContainer } from './container.js';
import { Daemon, temporaryFolder } from './daemon.js';
import { freePort } from '../processes/free-port.js';
import { isRedisReady } from './is-redis-ready.js';
import { configuredService, runningService, type DedicatedService, type Service } from './service.js';

const local = (port: number): string => `redis://127.0.0.1:${port}`;

export const configuredRedis = () => configuredService('Redis', 'REDIS_URL', isRedisReady);

export const localRedis = () => runningService(local(6379), isRedisReady);

/** Starts a Redis server without persistence on a free port; resolves to undefined if none is installed. */
export async function startRedis(...settings: string[]): Promise<DedicatedService | undefined> {
  for (const name of ['redis-server', 'valkey-server']) {
    const binaries = findBinaryFolder(name);
    if (!binaries) continue;
    const program = join(binaries, name);
    const port = await freePort();
    const baseSettings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    return Daemon.start({
      program,
      url: local(port),
      command: [program, ...baseSettings, ...settings],
      folder: temporaryFolder('redis'),
      isReady: isRedisReady,
    });
  }
  return undefined;
}

/** Starts a Redis container without persistence; resolves to undefined without a working container engine. */
export function startRedisContainer(): Promise<Service | undefined> {
  const args = ['redis-server', '--save', '', '--appendonly', 'no'];
  return startContainer({ image: 'redis:8', port: 6379, args, urlAt: local, isReady: isRedisReady });
}
