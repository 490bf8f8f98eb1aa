import { setTimeout } from 'node:timers/promises';
import { currentScope } from '#kernel/messaging';

/** Attempts that are being verified could lock the account or network, so that one more must wait for their result. */
export class AllReserved extends Error {
  override readonly name = 'AllReserved';
}

const intervalMs = 50;
const defaultDeadlineMs = 5_000;

/**
 * Repeats `attempt` while it throws `AllReserved`, for at most half of the time that the current message has left.
 * @throws AllReserved if the attempts of others do not end
 */
export async function waitWhileReserved<T>(attempt: () => Promise<T>): Promise<T> {
  const now = performance.now();
  const giveUpAt = (now + (currentScope()?.deadline ?? now + defaultDeadlineMs)) / 2;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AllReserved) || performance.now() >= giveUpAt) throw error;
      await setTimeout(intervalMs);
    }
  }
}
