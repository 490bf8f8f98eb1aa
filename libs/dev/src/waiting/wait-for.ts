import { setTimeout as pause } from 'node:timers/promises';

const intervalMs = 20;

/**
 * Calls `attempt` every 20 ms until it neither throws nor returns `false`, and resolves with its value. After
 * `timeoutMs` it rejects with the last error, or with the source of the condition that stayed false.
 */
export async function waitFor<T>(
  attempt: () => T | false | Promise<T | false>,
  { timeoutMs = 20_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      const value = await attempt();
      if (value !== false) return value;
      if (Date.now() >= deadline) throw new Error(`still false: ${attempt.toString()}`);
    } catch (error) {
      if (Date.now() >= deadline)
        throw new Error(`timed out after ${timeoutMs} ms: ${reason(error)}`, { cause: error });
    }
    await pause(intervalMs);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
