import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Yields to the event loop if the last read returned a single message, so that its reply is written before the next read
 * is. After larger reads the next read is sent immediately, to keep throughput.
 */
export async function yieldAfterSingleMessage(messageCount: number): Promise<void> {
  if (messageCount === 1) await nextTurn();
}
