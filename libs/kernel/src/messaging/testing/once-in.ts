import type { Redis } from 'ioredis';

/** Adds to a list what was not added to it before, as one step: an effect with its inbox. */
export async function onceIn(redis: Redis, list: string, value: number): Promise<void> {
  const step = `if redis.call('SADD', KEYS[2], ARGV[1]) == 1 then redis.call('RPUSH', KEYS[1], ARGV[1]) end`;
  await redis.eval(step, 2, list, `${list}:known`, value);
}
