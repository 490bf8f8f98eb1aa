import { Cluster } from 'ioredis';
import { contextNames, type ContextName } from '#contracts/contexts';
import { connect, type Sql } from '#dev';
import { OperatorError } from '#kernel/config';
import { createRedisClient } from '#redis';
import { databaseUrlVariable } from '#kernel/persistence';
import type { RedisTarget, VerificationTarget } from './verification-target.js';

/** Connects to `<CONTEXT>_DATABASE_URL` or `DATABASE_URL` per context, and to `REDIS_URL` if it is set. */
export async function openTarget(env: NodeJS.ProcessEnv, graceSeconds: number): Promise<VerificationTarget> {
  const open = (context: ContextName): Promise<Sql> => {
    const url = env[databaseUrlVariable(context)] ?? env['DATABASE_URL'];
    if (!url) throw new OperatorError(`DATABASE_URL is not set for context ${context}`);
    return connect(url, { readOnly: true });
  };
  const redis = env['REDIS_URL'] ? await openRedis(env['REDIS_URL'], env['REDIS_PREFIX']) : undefined;
  const databases: Partial<Record<ContextName, Sql>> = {};
  for (const context of contextNames) databases[context] = await open(context);
  return { databases: databases as Record<ContextName, Sql>, redis, graceSeconds };
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
