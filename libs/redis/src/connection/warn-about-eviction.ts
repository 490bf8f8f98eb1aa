import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';

const logger = new Logger('Redis');

/** Logs a warning for each server that evicts keys when its memory is full. Ignores servers that do not respond. */
export async function warnAboutEviction(servers: readonly Redis[]): Promise<void> {
  for (const server of servers) {
    const memory = await server.info('memory').catch(() => '');
    const policy = /^maxmemory_policy:([\w-]+)/m.exec(memory)?.[1] ?? 'noeviction';
    if (policy !== 'noeviction')
      logger.warn(`Redis may evict queued messages (maxmemory-policy ${policy}): set it to noeviction`);
  }
}
