import { setTimeout as sleep } from 'node:timers/promises';
import { ClientLog } from '../client-log.js';
import type { ChaosEnvironment } from '../environment.js';
import type { Fault } from './fault-plan.js';
import { injectFault } from './faults.js';
import { LoadClient } from '../load-client.js';
import { runPostRunChecks } from '../post-run-checks.js';
import { Random } from '../random.js';

const loadClients = 5;

/** Generates load while the planned faults are injected. Returns the problems found afterwards. */
export async function runFaults(
  environment: ChaosEnvironment,
  plan: readonly Fault[],
  durationMs: number,
  seed: number,
): Promise<string[]> {
  const { processes, shop } = environment;
  const clientLog = new ClientLog();
  const until = Date.now() + durationMs;
  const load = Array.from({ length: loadClients }, (_, n) =>
    new LoadClient(`client-${n}`, shop, clientLog, new Random(seed * 100 + n)).run(until),
  );
  const [injected] = await Promise.all([injectAll(environment, plan), ...load]);
  await processes.startAll();
  console.log(`${injected.length} faults: ${countByKind(injected)}`);
  return runPostRunChecks(environment, clientLog);
}

/**
 * Injects every fault at its time and returns the injected ones. Faults of one server run one after another; a fault
 * that fails because the server is already down is skipped, and so is a move without Redis.
 */
async function injectAll(environment: ChaosEnvironment, plan: readonly Fault[]): Promise<Fault[]> {
  const startedAt = Date.now();
  const servers = new Map([
    ['redis', Promise.resolve()],
    ['postgres', Promise.resolve()],
  ]);
  const injected: Fault[] = [];
  const inject = async (fault: Fault): Promise<void> => {
    await injectFault(environment, fault).then(
      () => injected.push(fault),
      (error: unknown) => {
        if (fault.kind !== 'move' && !servers.has(fault.target)) throw error;
      },
    );
  };
  await Promise.all(
    plan.map(async (fault) => {
      await sleep(Math.max(0, startedAt + fault.startMs - Date.now()));
      const previous = servers.get(fault.target);
      const current = previous ? previous.then(() => inject(fault)) : inject(fault);
      if (previous) servers.set(fault.target, current);
      await current;
    }),
  );
  return injected;
}

function countByKind(faults: readonly Fault[]): string {
  const byKind = [...Map.groupBy(faults, ({ kind }) => kind)].sort();
  return byKind.map(([kind, all]) => `${kind} ${all.length}`).join(', ');
}
