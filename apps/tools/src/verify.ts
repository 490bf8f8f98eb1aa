import './cli/report-operator-errors.js';
import { readCommandLine } from '#process';
import { redisVariables } from './cli/environment.js';
import { parseNumber } from './cli/parse-number.js';
import { useRunningSplit } from './cli/use-split.js';
import { closeTarget, openTarget } from './verify/open-target.js';
import { formatReport, verify, violations } from './verify/report.js';

const command = 'npm run verify';
const { values } = readCommandLine({
  command,
  purpose:
    'Checks the invariants in the live databases and Redis, read-only; exits with 1 if one is violated.',
  options: {
    'grace-seconds': {
      type: 'string',
      value: '<seconds>',
      description: 'Age in seconds below which unfinished work is no violation.',
      default: '60',
    },
  },
  environment: { DATABASE_URL: 'PostgreSQL. Default: that of the running split.', ...redisVariables },
  example: '--grace-seconds 10',
});
const graceSeconds = parseNumber(command, 'grace-seconds', values['grace-seconds'], { min: 0 });
useRunningSplit();
const target = await openTarget(process.env, graceSeconds);
try {
  const results = await verify(target);
  console.log(formatReport(results));
  if (violations(results).length > 0) process.exitCode = 1;
} finally {
  await closeTarget(target);
}
