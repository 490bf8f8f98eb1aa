import { Cluster } from 'ioredis';
import { OperatorError } from '#kernel/config';
import { connect } from '#dev';
import { redisClient } from '#kernel/messaging';
import type { Context, Ground, RedisGround } from './ground.js';

/** What the environment names, as the apps do: `<CONTEXT>_DATABASE_URL` or `DATABASE_URL`, and `REDIS_URL`. */
export async function openGround(env: NodeJS.ProcessEnv, settledSeconds: number): Promise<Ground> {
  const open = (context: Context) => {
    const url = env[`${context.toUpperCase()}_DATABASE_URL`] ?? env['DATABASE_URL'];
    if (!url) throw new OperatorError(`the database of ${context} is not told: set DATABASE_URL`);
    return connect(url, { readOnly: true });
  };
  const redis = env['REDIS_URL'] ? await openRedis(env['REDIS_URL'], env['REDIS_PREFIX']) : undefined;
  const databases = {
    auth: await open('auth'),
    products: await open('products'),
    orders: await open('orders'),
  };
  return { databases, redis, settledSeconds };
}

export async function closeGround({ databases, redis }: Ground): Promise<void> {
  await Promise.all(Object.values(databases).map((sql) => sql.close()));
  redis?.close();
}

async function openRedis(url: string, prefix = 'cleave'): Promise<RedisGround> {
  const client = redisClient(url, { protocol: 2, maxRetriesPerRequest: 1, lazyConnect: true });
  client.on('error', () => undefined);
  const close = (): void => client.disconnect();
  await client.connect().catch(() => {
    close();
    throw new OperatorError('Redis does not answer at REDIS_URL.');
  });
  return { servers: client instanceof Cluster ? client.nodes('master') : [client], prefix, close };
}
