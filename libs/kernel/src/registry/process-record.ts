import type { ProcessDirectory } from '#kernel/messaging';
import type { ContractCheck } from './contracts/own-contracts.js';

/** Registry entry of a process. */
export interface ProcessRecord {
  /** Name of the app. */
  readonly name: string;
  /** Unique per process start. */
  readonly instance: string;
  readonly version: string;
  /** The contexts it hosts, and `gateway` if it hosts the REST API. */
  readonly hosts: readonly string[];
  /** Base URL of its health endpoints; null before it listens. */
  readonly address: string | null;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly health: 'starting' | 'serving' | 'draining';
  /** Messages being handled at the time of the heartbeat. */
  readonly inFlight: number;
  /** Digest of its contracts, see `OwnContracts`; absent in processes that do not publish them. */
  readonly contracts?: string | undefined;
  readonly contractCheck?: ContractCheck | undefined;
  /** The placement report of the process, see `WorkPlacement.describe`; absent in versions without placements. */
  readonly placement?: object | undefined;
}

/** Sorts by name, then by start time, oldest first. */
export function sortRecords(records: readonly ProcessRecord[]): ProcessRecord[] {
  const keyOf = ({ name, startedAt, instance }: ProcessRecord): string => `${name} ${startedAt} ${instance}`;
  return records.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Reads and sorts the records of all registered processes, except malformed ones. Rejects if Redis is unavailable. */
export async function readDirectory(directory: ProcessDirectory): Promise<ProcessRecord[]> {
  return sortRecords(parseRecords(await directory.list()));
}

/** Parses records; malformed ones are left out. */
export function parseRecords(texts: readonly string[]): ProcessRecord[] {
  return texts.flatMap((text) => parseRecord(text) ?? []);
}

export function parseRecord(text: string): ProcessRecord | undefined {
  try {
    const record = JSON.parse(text) as ProcessRecord | null;
    return Array.isArray(record?.hosts) ? record : undefined;
  } catch {
    return undefined;
  }
}
