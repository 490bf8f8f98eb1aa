import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { RedisConnection } from './redis-connection.js';

const errorDelayMs = 200;

/**
 * Calls `read`, which returns the number of messages it received, whenever `connection` is ready, until `isStopped`. After a
 * single message it yields to the event loop, so that the reply is written before the next read is; after several, the next
 * read is sent immediately, to keep throughput.
 */
export async function readLoop(
  connection: RedisConnection,
  isStopped: () => boolean,
  read: () => Promise<number>,
  onError: (error: unknown) => void = () => {},
): Promise<void> {
  while (!isStopped()) {
    try {
      await connection.whenReady();
      if ((await read()) === 1) await nextTurn();
    } catch (error) {
      if (isStopped()) return;
      onError(error);
      connection.refreshSlots();
      if (connection.ready) await delay(errorDelayMs);
    }
  }
}
