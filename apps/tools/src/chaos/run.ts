import { setTimeout as pause } from 'node:timers/promises';
import { reportOf, violations, type Checked } from '../verify/report.js';
import { ClientLedger } from './client-ledger.js';
import { strike } from './faults.js';
import type { Fault } from './plan.js';
import { Random } from './random.js';
import { settle, Shopper } from './shopper.js';
import { quiet, reckoned, type Stage } from './stage.js';

const shoppers = 5;
const quietWithinMs = 60_000;

/** Has customers shop while things go wrong as planned; answers what was wrong afterwards, in words. */
export async function play(
  stage: Stage,
  plan: readonly Fault[],
  durationMs: number,
  seed: number,
): Promise<string[]> {
  const { fleet, shop } = stage;
  const ledger = new ClientLedger();
  const from = Date.now();
  const shopping = Array.from({ length: shoppers }, (_, n) =>
    new Shopper(`shopper-${n}`, shop, ledger, new Random(seed * 100 + n)).goShopping(from + durationMs),
  );
  await Promise.all([...shopping, ...plan.map((fault) => befall(stage, fault, from))]);
  await fleet.ready();
  const healed = Date.now();
  const problems = await aftermath(stage, ledger);
  const faults = Map.groupBy(plan, ({ kind }) => kind);
  console.log(
    [
      `${plan.length} faults: ${[...faults].map(([kind, all]) => `${kind} ${all.length}`).join(', ')}`,
      `looked into ${Math.round((Date.now() - healed) / 1_000)} s after healing`,
    ].join('\n'),
  );
  return problems;
}

/** What is wrong once every order is decided and a minute has passed; prints what customers were told and what is found. */
export async function aftermath(stage: Stage, ledger: ClientLedger): Promise<string[]> {
  const undecided = await settle(stage.shop, ledger, quietWithinMs);
  const checked = await quiet(stage, Date.now() + quietWithinMs);
  const problems = [
    ...undecided.map(({ key }) => `${key} was never decided`),
    ...violations(checked).map(({ invariant, title, count }) => `${invariant}: ${count} × ${title}`),
    ...(await reckoned(stage, ledger)),
    ...stage.fleet.misdeeds,
  ];
  report(ledger, checked, problems);
  return problems;
}

async function befall(stage: Stage, fault: Fault, from: number): Promise<void> {
  await pause(Math.max(0, from + fault.at - Date.now()));
  await strike(stage, fault).catch((error: Error) => {
    if (fault.target !== 'redis') throw error;
  });
}

function report(ledger: ClientLedger, checked: readonly Checked[], problems: readonly string[]): void {
  const lines = [
    `${ledger.attempts.length} orders asked for, answers:`,
    ...ledger.summary(),
    reportOf(checked),
    ...problems.map((problem) => `PROBLEM ${problem}`),
  ];
  console.log(lines.join('\n'));
}
