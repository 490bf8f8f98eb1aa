import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ensureProgram } from '#kernel/local';
import { ClientLedger } from './client-ledger.js';
import { aftermath } from './run.js';
import { send } from './shopper.js';
import type { Stage } from './stage.js';

const target = 'orders-1';
const tokens = ['tok_ok', 'tok_timeout_then_ok', 'tok_declined'] as const;

/**
 * Kills the process that places an order at its k-th write to a socket, for each k, whatever it is in the middle of,
 * and starts it again. Answers what was wrong afterwards, in words. It needs `strace`, so Linux.
 */
export async function killAtEachWrite(stage: Stage, points: readonly number[]): Promise<string[]> {
  await ensureProgram('strace');
  const ledger = new ClientLedger();
  const { fleet, shop } = stage;
  const lines = shop.plenty.slice(0, 2).map((sku) => ({ sku, quantity: 1 }));
  for (const k of points) {
    const payment = { method: 'test', token: tokens[k % tokens.length] };
    const attempt = ledger.open(k % shop.customers.length, `write-${k}`, { lines, payment });
    await fleet.doom(target, async (pid) => {
      await killAtWrite(pid, k);
      await send(shop, ledger, attempt);
    });
    await fleet.start(target);
  }
  return aftermath(stage, ledger);
}

/** Resolves once the process is watched. What it polls for in the background are writes as well. */
async function killAtWrite(pid: number, k: number): Promise<void> {
  const calls = 'write,writev,sendto,sendmsg';
  const inject = `inject=${calls}:signal=SIGKILL:when=${k}`;
  const strace = spawn(
    'strace',
    ['-p', String(pid), '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  for await (const line of createInterface({ input: strace.stderr })) if (line.includes('attached')) return;
  throw new Error('strace could not be attached');
}
