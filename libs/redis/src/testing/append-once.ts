import type { Redis } from 'ioredis';

/** Atomically appends `value` to a list unless it was appended before, like an effect that is deduplicated by an inbox. */
export async function appendOnce(redis: Redis, list: string, value: number): Promise<void> {
  const script = `if redis.call('SADD', KEYS[2], ARGV[1]) == 1 then redis.call('RPUSH', KEYS[1], ARGV[1]) end`;
  await redis.eval(script, 2, list, `${list}:known`, value);
}
