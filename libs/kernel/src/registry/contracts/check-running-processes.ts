import type { ProcessDirectory } from '#kernel/messaging';
import { parseRecords } from '../process-record.js';
import { describeBreak, findLiveBreaks, movedBy } from './live-breaks.js';
import { readLiveContracts } from './live-contracts.js';
import type { OwnContracts } from './own-contracts.js';

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
    const { processes, placements } = await directory.read();
    const live = await readLiveContracts(directory, parseRecords(processes.map(({ record }) => record)));
    const breaks = findLiveBreaks(live, { name, hosts, contracts: description, digest }, movedBy(placements));
    return {
      breaks: breaks.map((each) => describeBreak(each, 'this process')),
      unknown: live.unknown.map((label) => `The contracts of ${label} are unknown.`),
    };
  } catch {
    return {
      breaks: [],
      unknown: ['The contracts of running processes are unknown: Redis does not respond.'],
    };
  }
}
