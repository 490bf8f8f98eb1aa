import type { Channel } from './channel.js';
import type { Delivery } from './consumer-groups.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import { claimExpired } from '../scripts/index.js';

type ClaimResult = [nextCursor: string, entries: [id: string, message: string, deliveries: number][]];

/** Claims entries whose consumer has let its lease expire, at most as many as there are free slots. */
export async function claimStale(
  { streams, slots }: Channel,
  commands: RedisConnection,
  consumer: string,
  leaseMs: number,
  deliver: (delivery: Delivery) => void,
): Promise<void> {
  for (const from of streams) {
    let cursor = '0-0';
    do {
      if (slots.free === 0) return;
      const args = [from.stream, from.group, consumer, leaseMs, cursor, slots.free] as const;
      const [nextCursor, entries] = await commands.run<ClaimResult>(claimExpired, ...args);
      for (const [id, message, deliveries] of entries) deliver({ from, id, message, deliveries });
      cursor = nextCursor;
    } while (cursor !== '0-0');
  }
}
