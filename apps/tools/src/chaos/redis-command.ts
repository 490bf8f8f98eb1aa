import { Redis } from 'ioredis';

/** What `redis-cli` would do. Rejects when there is no Redis. */
export async function redisCommand(url: string, name: string, ...args: string[]): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.call(name, ...args);
  } finally {
    client.disconnect();
  }
}
