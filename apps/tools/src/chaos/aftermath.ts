import { reportOf, violations } from '../verify/report.js';
import { readBooks } from './books.js';
import type { ClientLedger } from './client-ledger.js';
import { longestDelays } from './delays.js';
import { settle } from './placing.js';
import { reckon } from './reckoning.js';
import { lookInto, quiet, type Stage } from './stage.js';

const quietWithinMs = 60_000;

/**
 * What is still wrong a minute after healing, and where customers were told something else than what is so; prints
 * what they were told and what is found.
 */
export async function aftermath(stage: Stage, ledger: ClientLedger): Promise<string[]> {
  const healed = Date.now();
  const answers = ledger.summary();
  const found = await quiet(stage, healed + quietWithinMs);
  const quietAfterMs = Date.now() - healed;
  const undecided = await settle(stage.shop, ledger.attempts, ledger, quietWithinMs);
  const checked = found.some(({ count }) => count > 0)
    ? found
    : await quiet(stage, Date.now() + quietWithinMs);
  const customers = stage.shop.customers.map(({ id }) => id);
  const delays = await lookInto(stage, longestDelays);
  const problems = [
    ...undecided.map(({ key }) => `${key} was never decided`),
    ...violations(checked).map(({ invariant, title, count }) => `${invariant}: ${count} × ${title}`),
    ...reckon(await lookInto(stage, readBooks), customers, ledger),
    ...stage.fleet.misdeeds,
  ];
  console.log(
    [
      `${ledger.attempts.length} orders and ${ledger.deeds.length} other things asked for`,
      ...answers,
      `at most ${delays.decided.toFixed(1)} s until an order was decided, and ${delays.settled.toFixed(1)} s until its money was moved`,
      `quiet ${Math.round(quietAfterMs / 1_000)} s after healing`,
      reportOf(checked),
      ...problems.map((problem) => `PROBLEM ${problem}`),
    ].join('\n'),
  );
  return problems;
}
