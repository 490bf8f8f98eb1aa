import type { ProcessDirectory } from '#kernel/messaging';
import { describeBreak, findRolloutBreaks } from './rollout-breaks.js';
import type { OwnContracts } from './own-contracts.js';
import { readRunningSystem } from './running-system.js';

interface CheckResult {
  /** What the process would break, each in one line. */
  readonly breaks: readonly string[];
  /** Why this is not certain. */
  readonly unknown: readonly string[];
}

/** Finds what a process of the app `name` would break if it started now. */
export async function checkRunningProcesses(
  directory: ProcessDirectory,
  { name, hosts }: { readonly name: string; readonly hosts: readonly string[] },
  { description, digest }: OwnContracts,
): Promise<CheckResult> {
  try {
    const { contracts, redirectsRequests } = await readRunningSystem(directory);
    const breaks = findRolloutBreaks(
      contracts,
      { name, hosts, contracts: description, digest },
      redirectsRequests,
    );
    return {
      breaks: breaks.map((each) => describeBreak(each, 'this process')),
      unknown: contracts.unknown.map((label) => `The contracts of ${label} are unknown.`),
    };
  } catch {
    return {
      breaks: [],
      unknown: ['The contracts of running processes are unknown: Redis does not respond.'],
    };
  }
}
