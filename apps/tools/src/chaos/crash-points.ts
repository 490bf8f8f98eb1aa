import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ensureProgram } from '#dev';
import { aftermath } from './aftermath.js';
import { ClientLedger } from './client-ledger.js';
import { stateOf } from './saga-state.js';
import { lookInto, type Stage } from './stage.js';
import type { Story } from './stories.js';

export interface CrashPoint {
  readonly story: Story;
  /** Which of its writes the process does not survive. */
  readonly write: number;
}

/**
 * Kills the process that has the orders at its k-th write to a socket of a story, whatever it is in the middle of,
 * and starts it again. Answers what was wrong afterwards, in words. It needs `strace`, so Linux.
 */
export async function killAtEachWrite(stage: Stage, points: readonly CrashPoint[]): Promise<string[]> {
  await ensureProgram('strace');
  const ledger = new ClientLedger();
  const { fleet, shop, topology } = stage;
  const target = topology.apps.includes('orders') ? 'orders-1' : `${topology.apps[0]}-1`;
  const left = new Map<string, number>();
  for (const { story, write } of points) {
    const { attempt, go } = await story.begin(shop, ledger, write);
    let gone: Promise<unknown> | undefined;
    await fleet.doom(target, async (pid) => {
      await killAtWrite(pid, write);
      gone = go();
    });
    const state = `${story.name}: ${await lookInto(stage, (sql) => stateOf(sql, attempt.key))}`;
    left.set(state, (left.get(state) ?? 0) + 1);
    await Promise.all([fleet.start(target), gone]);
  }
  console.log(`${points.length} times killed, and this was left:`);
  for (const [state, times] of [...left].sort()) console.log(`${String(times).padStart(6)} × ${state}`);
  return aftermath(stage, ledger);
}

/** Resolves once the process is watched. What it polls for in the background are writes as well. */
async function killAtWrite(pid: number, k: number): Promise<void> {
  const calls = 'write,writev,sendto,sendmsg';
  const inject = `inject=${calls}:signal=SIGKILL:when=${k}`;
  const options = ['-p', String(pid), '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject];
  const strace = spawn('strace', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: strace.stderr })) if (line.includes('attached')) return;
  throw new Error('strace could not be attached');
}
