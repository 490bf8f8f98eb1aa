import { join } from 'node:path';
import { Redis } from 'ioredis';
import { OperatorError } from '#kernel/config';
import { folderWith } from './binaries.js';
import { startContainer } from './container.js';
import { Daemon, temporaryFolder } from './daemon.js';
import { freePort } from '../processes/free-port.js';
import { running, started, type OwnService, type Service } from './service.js';

const local = (port: number): string => `redis://127.0.0.1:${port}`;

export async function configuredRedis(): Promise<Service | undefined> {
  const url = process.env['REDIS_URL'];
  if (!url) return undefined;
  if (!(await answers(url))) throw new OperatorError('REDIS_URL is set, but no Redis answers there');
  return running(url, 'REDIS_URL');
}

export async function answeringRedis(): Promise<Service | undefined> {
  return (await answers(local(6379))) ? running(local(6379), 'answering on 127.0.0.1:6379') : undefined;
}

/** A Redis of our own on a free port that keeps nothing on disk; undefined where none is installed. */
export async function startRedis(...settings: string[]): Promise<OwnService | undefined> {
  for (const program of ['redis-server', 'valkey-server']) {
    const binaries = folderWith(program);
    if (!binaries) continue;
    const port = await freePort();
    const plain = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const daemon = new Daemon({
      command: [join(binaries, program), ...plain, ...settings],
      folder: temporaryFolder('redis'),
      answers: () => answers(local(port)),
    });
    return started(local(port), join(binaries, program), daemon);
  }
  return undefined;
}

/** A Redis of our own in a container that keeps nothing; undefined where no engine answers. */
export function containedRedis(): Promise<Service | undefined> {
  const args = ['redis-server', '--save', '', '--appendonly', 'no'];
  return startContainer({ image: 'redis:8', port: 6379, args, urlAt: local, answers });
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
