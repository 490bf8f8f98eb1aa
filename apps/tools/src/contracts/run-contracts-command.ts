import { readFileSync } from 'node:fs';
import {
  findIncompatibilities,
  parseContracts,
  type ContractDescription,
  type Incompatibility,
} from '#contracts/compatibility';
import { readCommandLine, UsageError } from '#process';
import { checkRunning } from './check-running.js';
import type { Output } from './output.js';

const contractsCommand = 'npm run contracts';

/**
 * Runs `export` or `check` and returns the exit code: 0 compatible, 1 incompatible, 2 unknown.
 * @throws UsageError
 */
export async function runContractsCommand(
  own: ContractDescription,
  args: string[],
  output: Output,
): Promise<number> {
  const { positionals, values } = readCommandLine(
    {
      command: contractsCommand,
      purpose:
        'Prints the contracts of this version, or checks whether it can run together with a deployed version.',
      forms: ['export', 'check --against <file>', 'check --against running | redis://<host>:<port>'],
      positionals: {
        export: 'Prints what this version sends, handles, publishes and subscribes to, as JSON.',
        check: 'Exits with 1 if the versions cannot run together in every order, with 2 if that is unknown.',
      },
      options: {
        against: {
          type: 'string',
          value: '<version>',
          description:
            'File with the output of `export`, or the processes that run on a Redis: `running` for that of `REDIS_URL`, whose password no other user of the machine can read, or a URL.',
        },
      },
      environment: {
        REDIS_URL: 'Redis of the running processes, with the user `operator`.',
        REDIS_PREFIX: 'The prefix of the keys that the running processes use.',
      },
      example: 'check --against deployed.json',
    },
    args,
  );
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UsageError(contractsCommand, 'The command is missing.');
  if (rest.length > 0) throw new UsageError(contractsCommand, `Unexpected argument '${rest[0]}'.`);
  if (command === 'export') {
    output.log(JSON.stringify(own, null, 2));
    return 0;
  }
  if (command !== 'check') throw new UsageError(contractsCommand, `Unknown command '${command}'.`);
  const { against } = values;
  if (against === undefined) throw new UsageError(contractsCommand, 'The option --against is missing.');
  const redisUrl = against === 'running' ? (process.env['REDIS_URL'] ?? '') : against;
  if (/^rediss?(\+\w+)?:/.test(redisUrl)) return checkRunning(own, redisUrl, output);
  if (against === 'running') throw new UsageError(contractsCommand, 'REDIS_URL is not set to a Redis URL.');
  const deployed = readContracts(against);
  if (!deployed) {
    output.error(`${against} is not a file that \`contracts export\` has written.`);
    return 2;
  }
  const found = findIncompatibilities(deployed, own);
  for (const each of found) output.log(describe(each));
  return found.length > 0 ? 1 : 0;
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
