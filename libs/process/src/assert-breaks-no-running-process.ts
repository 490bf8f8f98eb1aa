import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RedisTransport } from '#redis';
import { checkRunningProcesses, recordTtlMs } from '#registry';
import { BootError } from './boot-error.js';
import type { CreatedProcess } from './create-process.js';

const checkIntervalMs = 500;

/**
 * Compares the contracts of the process with those of the running ones, before it handles anything. Without Redis, or
 * if their contracts are unknown, it starts. If it would break one, it waits until the record of that one would have
 * expired, because the process may have been killed.
 * @throws BootError with each message that would break, if `CONTRACT_CHECK` is `enforce`
 */
export async function assertBreaksNoRunningProcess(
  { app, plan, contracts }: Pick<CreatedProcess, 'app' | 'plan' | 'contracts'>,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  const directory = app.get<RedisTransport | null>(RedisTransport)?.directory;
  if (!directory || !contracts || contracts.check === 'off') return;
  await directory.connect();
  const self = { name: plan.name, hosts: Object.keys(plan.modules) };
  const check = () => checkRunningProcesses(directory, self, contracts);
  const isDenied = (breaks: readonly string[]): boolean => breaks.length > 0 && contracts.check === 'enforce';
  const expiresAt = performance.now() + recordTtlMs;
  let result = await check();
  while (isDenied(result.incompatibilities) && performance.now() < expiresAt) {
    await delay(checkIntervalMs);
    result = await check();
  }
  const { incompatibilities, unknown } = result;
  if (isDenied(incompatibilities))
    throw new BootError(plan.name, [
      ...incompatibilities,
      'This process would break running ones; CONTRACT_CHECK=warn starts it nevertheless.',
    ]);
  for (const problem of [...incompatibilities, ...unknown]) log.warn(problem);
}
