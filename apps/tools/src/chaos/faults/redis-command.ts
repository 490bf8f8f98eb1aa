import { Redis } from 'ioredis';

/** Sends one command on a new connection. Rejects if Redis cannot be reached. */
export async function redisCommand(url: string, name: string, ...args: string[]): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.call(name, ...args);
  } finally {
    client.disconnect();
  }
}
