import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ensureProgram } from '#dev';
import { ClientLog } from '../client-log.js';
import type { CrashOperation } from '../crash-operations.js';
import { queryDatabase, type ChaosEnvironment } from '../environment.js';
import { describeOrderState } from '../order-state.js';
import { runPostRunChecks } from '../post-run-checks.js';

export interface CrashPoint {
  readonly operation: CrashOperation;
  /** The process is killed at this socket write after the operation has started; 1 is the first. */
  readonly write: number;
}

/**
 * For each crash point, runs the operation, kills the process that hosts orders at the given socket write and restarts
 * it. Returns the problems found afterwards. Requires `strace`, so it runs on Linux only.
 */
export async function killAtEachWrite(
  environment: ChaosEnvironment,
  points: readonly CrashPoint[],
): Promise<string[]> {
  await ensureProgram('strace');
  const clientLog = new ClientLog();
  const { processes, shop, topology } = environment;
  const target = topology.apps.includes('orders') ? 'orders-1' : `${topology.apps[0]}-1`;
  const countByState = new Map<string, number>();
  for (const { operation: crashed, write } of points) {
    const { operation, run } = await crashed.prepare(shop, clientLog, write);
    let running: Promise<unknown> | undefined;
    await processes.expectExit(target, async (pid) => {
      await killAtWrite(pid, write);
      running = run();
    });
    const orderState = await queryDatabase(environment, (sql) => describeOrderState(sql, operation.key));
    const state = `${crashed.name}: ${orderState}`;
    countByState.set(state, (countByState.get(state) ?? 0) + 1);
    await Promise.all([processes.start(target), running]);
  }
  console.log(`${points.length} kills; state of the order after the kill:`);
  for (const [state, count] of [...countByState].sort())
    console.log(`${String(count).padStart(6)} × ${state}`);
  return runPostRunChecks(environment, clientLog);
}

/**
 * Attaches strace, which kills the process at its system call number `write` that writes. Resolves once strace is attached.
 * Writes of background polling count as well.
 */
async function killAtWrite(pid: number, write: number): Promise<void> {
  const calls = 'write,writev,sendto,sendmsg';
  const inject = `inject=${calls}:signal=SIGKILL:when=${write}`;
  const options = ['-p', String(pid), '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject];
  const strace = spawn('strace', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: strace.stderr })) if (line.includes('attached')) return;
  throw new Error('strace could not attach');
}
