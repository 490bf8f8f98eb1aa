import { setTimeout as pause } from 'node:timers/promises';

/**
 * Tries until `attempt` no longer throws, and answers what it answers. After `within` milliseconds it throws, with
 * the last failure in the message.
 */
export async function eventually<T>(
  attempt: () => T | Promise<T>,
  { within = 5_000 }: { within?: number } = {},
): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await attempt();
    } catch (failure) {
      if (Date.now() >= deadline)
        throw new Error(`not within ${within} ms: ${reason(failure)}`, { cause: failure });
    }
    await pause(20);
  }
}

function reason(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
