import { setTimeout as pause } from 'node:timers/promises';
import { aftermath } from './aftermath.js';
import { ClientLedger } from './client-ledger.js';
import { strike } from './faults.js';
import type { Fault } from './plan.js';
import { Random } from './random.js';
import { Shopper } from './shopper.js';
import type { Stage } from './stage.js';

const shoppers = 5;

/** Has customers shop while things go wrong as planned; answers what was wrong afterwards, in words. */
export async function play(
  stage: Stage,
  plan: readonly Fault[],
  durationMs: number,
  seed: number,
): Promise<string[]> {
  const { fleet, shop } = stage;
  const ledger = new ClientLedger();
  const until = Date.now() + durationMs;
  const shopping = Array.from({ length: shoppers }, (_, n) =>
    new Shopper(`shopper-${n}`, shop, ledger, new Random(seed * 100 + n)).goShopping(until),
  );
  const [struck] = await Promise.all([befall(stage, plan), ...shopping]);
  await fleet.ready();
  console.log(`${struck.length} faults: ${countsOf(struck)}`);
  return aftermath(stage, ledger);
}

/** Those that could be done. A server that is down already cannot be struck again. */
async function befall(stage: Stage, plan: readonly Fault[]): Promise<Fault[]> {
  const from = Date.now();
  const servers = new Map([
    ['redis', Promise.resolve()],
    ['postgres', Promise.resolve()],
  ]);
  const struck: Fault[] = [];
  const carryOut = async (fault: Fault): Promise<void> => {
    await strike(stage, fault).then(
      () => struck.push(fault),
      (error: unknown) => {
        if (!servers.has(fault.target)) throw error;
      },
    );
  };
  await Promise.all(
    plan.map(async (fault) => {
      await pause(Math.max(0, from + fault.at - Date.now()));
      const before = servers.get(fault.target);
      const done = before ? before.then(() => carryOut(fault)) : carryOut(fault);
      if (before) servers.set(fault.target, done);
      await done;
    }),
  );
  return struck;
}

function countsOf(faults: readonly Fault[]): string {
  const byKind = [...Map.groupBy(faults, ({ kind }) => kind)].sort();
  return byKind.map(([kind, all]) => `${kind} ${all.length}`).join(', ');
}
