import type { Channel } from './channel.js';
import type { Delivery } from './consumer-groups.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import { claimExpired } from '../scripts/index.js';

type Claimed = [nextCursor: string, entries: [id: string, message: string, deliveries: number][]];

/** Takes over what silent replicas hold, as much as can run here. */
export async function reap(
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
      const scope = [from.stream, from.group, consumer, leaseMs, cursor, slots.free] as const;
      const [next, entries] = await commands.run<Claimed>(claimExpired, ...scope);
      for (const [id, message, deliveries] of entries) deliver({ from, id, message, deliveries });
      cursor = next;
    } while (cursor !== '0-0');
  }
}
