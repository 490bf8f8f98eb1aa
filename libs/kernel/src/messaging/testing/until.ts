import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `holds` answers true, or throws after `within` milliseconds. */
export async function until(holds: () => unknown, within = 5_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${holds.toString()}`);
    await pause(10);
  }
}
