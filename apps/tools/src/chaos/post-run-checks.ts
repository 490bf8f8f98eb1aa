import { formatReport, violations } from '../verify/report.js';
import type { ClientLog } from './client-log.js';
import { readDatabaseState } from './database-state.js';
import { queryDatabase, waitUntilConsistent, type ChaosEnvironment } from './environment.js';
import { maxDelays } from './max-delays.js';
import { waitUntilDecided } from './order-requests.js';
import { reconcile } from './reconciliation.js';

const recoveryTimeoutMs = 60_000;

/**
 * Checks the system after the last fault: invariants that are still violated after a minute, orders that are not
 * decided, and differences between the responses clients received and the databases. Prints a report and returns the
 * problems.
 */
export async function runPostRunChecks(
  environment: ChaosEnvironment,
  clientLog: ClientLog,
): Promise<string[]> {
  const startedAt = Date.now();
  const summary = clientLog.summary();
  const found = await waitUntilConsistent(environment, startedAt + recoveryTimeoutMs);
  const recoveryMs = Date.now() - startedAt;
  const { shop, processes } = environment;
  const undecided = await waitUntilDecided(shop, clientLog.operations, clientLog, recoveryTimeoutMs);
  const checked = found.some(({ count }) => count > 0)
    ? found
    : await waitUntilConsistent(environment, Date.now() + recoveryTimeoutMs);
  const customerIds = shop.customers.map(({ id }) => id);
  const delays = await queryDatabase(environment, maxDelays);
  const problems = [
    ...undecided.map(({ key }) => `${key} was never decided`),
    ...violations(checked).map(({ invariant, title, count }) => `${invariant}: ${count} × ${title}`),
    ...reconcile(await queryDatabase(environment, readDatabaseState), customerIds, clientLog),
    ...processes.lifecycleErrors,
  ];
  console.log(
    [
      `${clientLog.operations.length} orders and ${clientLog.actions.length} other actions requested`,
      ...summary,
      `slowest order: decided after ${delays.decidedSeconds.toFixed(1)} s, captured or refunded after ${delays.settledSeconds.toFixed(1)} s`,
      `consistent ${Math.round(recoveryMs / 1_000)} s after the last fault`,
      formatReport(checked),
      ...problems.map((problem) => `PROBLEM ${problem}`),
    ].join('\n'),
  );
  return problems;
}
