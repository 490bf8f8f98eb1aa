import { Cluster } from 'ioredis';
import { connect } from '#dev';
import { OperatorError } from '#kernel/config';
import { createRedisClient } from '#kernel/messaging';
import type { Context, RedisTarget, VerificationTarget } from './verification-target.js';

/** Connects to `<CONTEXT>_DATABASE_URL` or `DATABASE_URL` per context, and to `REDIS_URL` if it is set. */
export async function openTarget(env: NodeJS.ProcessEnv, graceSeconds: number): Promise<VerificationTarget> {
  const open = (context: Context) => {
    const url = env[`${context.toUpperCase()}_DATABASE_URL`] ?? env['DATABASE_URL'];
    if (!url) throw new OperatorError(`DATABASE_URL is not set for context ${context}`);
    return connect(url, { readOnly: true });
  };
  const redis = env['REDIS_URL'] ? await openRedis(env['REDIS_URL'], env['REDIS_PREFIX']) : undefined;
  const databases = {
    auth: await open('auth'),
    products: await open('products'),
    orders: await open('orders'),
  };
  return { databases, redis, graceSeconds };
}

export async function closeTarget({ databases, redis }: VerificationTarget): Promise<void> {
  await Promise.all(Object.values(databases).map((sql) => sql.close()));
  redis?.close();
}

async function openRedis(url: string, prefix = 'cleave'): Promise<RedisTarget> {
  const client = createRedisClient(url, { protocol: 2, maxRetriesPerRequest: 1, lazyConnect: true });
  client.on('error', () => undefined);
  const close = (): void => client.disconnect();
  await client.connect().catch(() => {
    close();
    throw new OperatorError('Cannot connect to Redis at REDIS_URL.');
  });
  return { servers: client instanceof Cluster ? client.nodes('master') : [client], prefix, close };
}
