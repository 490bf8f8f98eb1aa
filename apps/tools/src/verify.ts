import './cli/use-running-split.js';
import './cli/report-operator-errors.js';
import { parseArgs } from 'node:util';
import { closeTarget, openTarget } from './verify/open-target.js';
import { formatReport, verify, violations } from './verify/report.js';

// Checks the invariants in the live databases and Redis, read-only. Exits with 1 if one is violated.

const { values } = parseArgs({ options: { 'grace-seconds': { type: 'string', default: '60' } } });
const target = await openTarget(process.env, Number(values['grace-seconds']));
try {
  const results = await verify(target);
  console.log(formatReport(results));
  if (violations(results).length > 0) process.exitCode = 1;
} finally {
  await closeTarget(target);
}
