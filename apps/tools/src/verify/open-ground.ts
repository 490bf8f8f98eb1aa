import { Redis } from 'ioredis';
import { OperatorError } from '#kernel/config';
import { connect } from '#kernel/local';
import type { Context, Ground } from './ground.js';

/** What the environment names, as the apps do: `<CONTEXT>_DATABASE_URL` or `DATABASE_URL`, and `REDIS_URL`. */
export async function openGround(env: NodeJS.ProcessEnv, settledSeconds: number): Promise<Ground> {
  const open = (context: Context) => {
    const url = env[`${context.toUpperCase()}_DATABASE_URL`] ?? env['DATABASE_URL'];
    if (!url) throw new OperatorError(`the database of ${context} is not told: set DATABASE_URL`);
    return connect(url, { readOnly: true });
  };
  const redis = env['REDIS_URL'] && {
    client: new Redis(env['REDIS_URL'], { protocol: 2, maxRetriesPerRequest: 1 }),
    prefix: env['REDIS_PREFIX'] ?? 'cleave',
  };
  const databases = {
    auth: await open('auth'),
    products: await open('products'),
    orders: await open('orders'),
  };
  return { databases, redis: redis || undefined, settledSeconds };
}

export async function closeGround({ databases, redis }: Ground): Promise<void> {
  await Promise.all(Object.values(databases).map((sql) => sql.close()));
  redis?.client.disconnect();
}
