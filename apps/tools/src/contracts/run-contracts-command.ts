import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  findIncompatibilities,
  type DeployedContracts,
  type Incompatibility,
} from '#contracts/compatibility';

const usage = 'Usage: npm run contracts -- export | check --against <file>';

interface Output {
  log(line: string): void;
  error(line: string): void;
}

/** Runs `export` or `check` and returns the exit code: 0 compatible, 1 incompatible, 2 unknown. */
export function runContractsCommand(own: DeployedContracts, args: readonly string[], output: Output): number {
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
  if (command !== 'check' || values.against === undefined) return unknown(usage, output);
  const deployed = readContracts(values.against);
  if (!deployed)
    return unknown(`${values.against} is not a file that \`contracts export\` has written.`, output);
  const found = findIncompatibilities(deployed, own);
  for (const each of found) output.log(describe(each));
  return found.length > 0 ? 1 : 0;
}

function unknown(message: string, output: Output): number {
  output.error(message);
  return 2;
}

function readContracts(file: string): DeployedContracts | undefined {
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8')) as Partial<DeployedContracts> | null;
    const { requests, events, dependencies, subscriptions } = parsed ?? {};
    const isComplete = [requests, events, dependencies, subscriptions].every(
      (each) => typeof each === 'object',
    );
    return isComplete ? (parsed as DeployedContracts) : undefined;
  } catch {
    return undefined;
  }
}

/** One line: which version breaks which other one, and the order of rollout that works. */
function describe({ pattern, sender, receiver, old, problem, first }: Incompatibility): string {
  const [from, to] = old === 'sender' ? ['deployed', 'new'] : ['new', 'deployed'];
  const advice = first
    ? `Deploy ${first} first.`
    : 'No order of rollout works: declare a new message and remove the old one later.';
  return `${pattern} from ${sender} (${from}) to ${receiver} (${to}): ${problem}. ${advice}`;
}
