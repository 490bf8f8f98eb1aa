import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * What to do between two reads. Whoever sent a lone message waits for what comes of it, so that is written before the next
 * read; while several are at work, the next read is on its way.
 */
export async function afterALoneOne(read: number): Promise<void> {
  if (read === 1) await nextTurn();
}
