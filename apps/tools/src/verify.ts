import './plain-failures.js';
import { parseArgs } from 'node:util';
import { closeGround, openGround } from './verify/open-ground.js';
import { reportOf, verify, violations } from './verify/report.js';

// Looks for what must never happen in the live databases and Redis, and changes nothing. Ends with 1 when it finds any.

const { values } = parseArgs({ options: { 'settled-seconds': { type: 'string', default: '60' } } });
const ground = await openGround(process.env, Number(values['settled-seconds']));
try {
  const checked = await verify(ground);
  console.log(reportOf(checked));
  if (violations(checked).length > 0) process.exitCode = 1;
} finally {
  await closeGround(ground);
}
