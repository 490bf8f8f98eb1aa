import type { ProcessDirectory } from '#redis';
import { describeIncompatibility, findRolloutIncompatibilities } from './rollout-incompatibilities.js';
import type { CompiledContracts } from './compiled-contracts.js';
import { readRunningSystem } from './running-system.js';

interface CheckResult {
  /** Incompatibilities between the process and running ones, each in one line. */
  readonly incompatibilities: readonly string[];
  /** Why this is not certain. */
  readonly unknown: readonly string[];
}

/** Finds what a process of the app `name` would break if it started now. */
export async function checkRunningProcesses(
  directory: ProcessDirectory,
  { name, hosts }: { readonly name: string; readonly hosts: readonly string[] },
  { description, digest }: CompiledContracts,
): Promise<CheckResult> {
  try {
    const { contracts, redirectsRequests } = await readRunningSystem(directory);
    const candidate = { name, hosts, contracts: description, digest };
    const found = findRolloutIncompatibilities(contracts, candidate, redirectsRequests);
    return {
      incompatibilities: found.map((each) => describeIncompatibility(each, 'this process')),
      unknown: contracts.unknown.map((label) => `The contracts of ${label} are unknown.`),
    };
  } catch {
    return {
      incompatibilities: [],
      unknown: ['The contracts of running processes are unknown: Redis does not respond.'],
    };
  }
}
