import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  findIncompatibilities,
  parseContracts,
  type ContractDescription,
  type Incompatibility,
} from '#contracts/compatibility';
import { checkRunning } from './check-running.js';
import type { Output } from './output.js';

const usage = 'Usage: npm run contracts -- export | check --against <file> | check --against redis://…';

/** Runs `export` or `check` and returns the exit code: 0 compatible, 1 incompatible, 2 unknown. */
export async function runContractsCommand(
  own: ContractDescription,
  args: readonly string[],
  output: Output,
): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { against: { type: 'string' } },
  });
  const [command] = positionals;
  if (command === 'export') {
    output.log(JSON.stringify(own, null, 2));
    return 0;
  }
  const { against } = values;
  if (command !== 'check' || against === undefined) return unknown(usage, output);
  if (/^rediss?(\+\w+)?:/.test(against)) return checkRunning(own, against, output);
  const deployed = readContracts(against);
  if (!deployed) return unknown(`${against} is not a file that \`contracts export\` has written.`, output);
  const found = findIncompatibilities(deployed, own);
  for (const each of found) output.log(describe(each));
  return found.length > 0 ? 1 : 0;
}

function unknown(message: string, output: Output): number {
  output.error(message);
  return 2;
}

function readContracts(file: string): ContractDescription | undefined {
  try {
    return parseContracts(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** One line: which version breaks which other one, and the order of rollout that works. */
function describe({ pattern, sender, receiver, old, problem, deployFirst }: Incompatibility): string {
  const [from, to] = old === 'sender' ? ['deployed', 'new'] : ['new', 'deployed'];
  const advice = deployFirst
    ? `Deploy ${deployFirst} first.`
    : 'No order of rollout works: declare a new message and remove the old one later.';
  return `${pattern} from ${sender} (${from}) to ${receiver} (${to}): ${problem}. ${advice}`;
}
