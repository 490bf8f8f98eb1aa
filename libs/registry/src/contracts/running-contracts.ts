import type { Peer } from '#contracts/compatibility';
import type { ProcessDirectory } from '#redis';
import type { ProcessRecord } from '../process-record.js';
import { parsePublished } from './compiled-contracts.js';

/** The running processes of an app that have the same contracts. */
export interface RunningPeer extends Peer {
  readonly digest: string;
  /** App and version, for an operator. */
  readonly label: string;
}

export interface RunningContracts {
  readonly peers: readonly RunningPeer[];
  /** Labels of the processes whose contracts are unknown, for example because their version does not publish them. */
  readonly unknown: readonly string[];
}

export type ContractsDirectory = Pick<ProcessDirectory, 'readContracts'>;

/** Of the contracts of one module that are read: reading and comparing many would take seconds. */
const maxVersions = 8;

/** Reads the contracts of processes, of one module in at most eight versions. Rejects if Redis is unavailable. */
export async function readRunningContracts(
  directory: ContractsDirectory,
  records: readonly ProcessRecord[],
): Promise<RunningContracts> {
  const groups = Map.groupBy(records, ({ name, version, hosts, contracts }) =>
    JSON.stringify([name, version, hosts, contracts]),
  );
  const read: (RunningPeer | string)[] = [];
  const readDigests = new Map<string, Set<string>>();
  for (const group of groups.values()) {
    const { hosts, contracts = '' } = group[0]!;
    const digests = readDigests.get(hosts[0]!) ?? new Set();
    readDigests.set(hosts[0]!, digests);
    const isRead = digests.has(contracts) || digests.size < maxVersions;
    if (isRead) digests.add(contracts);
    read.push(isRead ? await readPeer(directory, group) : labelOf(group));
  }
  return {
    peers: read.filter((each) => typeof each !== 'string'),
    unknown: read.filter((each) => typeof each === 'string'),
  };
}

/** A process publishes its contracts under the first module that it hosts. */
async function readPeer(
  directory: ContractsDirectory,
  group: readonly ProcessRecord[],
): Promise<RunningPeer | string> {
  const { name, hosts, contracts: digest } = group[0]!;
  const label = labelOf(group);
  if (digest === undefined || hosts[0] === undefined) return label;
  const contracts = parsePublished(digest, await directory.readContracts(hosts[0], digest));
  return contracts ? { name, hosts, contracts, digest, label } : label;
}

function labelOf(group: readonly ProcessRecord[]): string {
  const { name, version } = group[0]!;
  return `${name} ${version}${group.length > 1 ? ` (${group.length} processes)` : ''}`;
}
