import { Redis } from 'ioredis';

/**
 * Whether the server at `url` responds to PING, i.e. accepts connections without further credentials and has loaded its data.
 */
export async function isRedisReady(url: string): Promise<boolean> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    connectTimeout: 2_000,
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
