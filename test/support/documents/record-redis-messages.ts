import { Redis } from 'ioredis';

/** An entry appended to a Redis Stream. */
export interface StreamEntry {
  readonly stream: string;
  readonly message: string;
}

/** Records the entries that are appended to streams with `prefix` while `work` runs. Their text must be ASCII. */
export async function recordRedisMessages(prefix: string, work: () => Promise<void>): Promise<StreamEntry[]> {
  const redis = new Redis(process.env['TEST_REDIS_URL']!);
  const monitor = await redis.monitor();
  const entries: StreamEntry[] = [];
  monitor.on('monitor', (_, [command, stream, ...args]: string[]) => {
    if (command?.toLowerCase() !== 'xadd' || !stream?.startsWith(`${prefix}:`)) return;
    entries.push({ stream, message: args.at(-1)! });
  });
  try {
    await work();
    return entries;
  } finally {
    monitor.disconnect();
    redis.disconnect();
  }
}
