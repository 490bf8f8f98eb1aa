import { reportOf, violations } from '../verify/report.js';
import type { ClientLedger } from './client-ledger.js';
import { settle } from './placing.js';
import { quiet, reckoned, type Stage } from './stage.js';

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
  const problems = [
    ...undecided.map(({ key }) => `${key} was never decided`),
    ...violations(checked).map(({ invariant, title, count }) => `${invariant}: ${count} × ${title}`),
    ...(await reckoned(stage, ledger)),
    ...stage.fleet.misdeeds,
  ];
  console.log(
    [
      `${ledger.attempts.length} orders and ${ledger.deeds.length} other things asked for`,
      ...answers,
      `quiet ${Math.round(quietAfterMs / 1_000)} s after healing`,
      reportOf(checked),
      ...problems.map((problem) => `PROBLEM ${problem}`),
    ].join('\n'),
  );
  return problems;
}
