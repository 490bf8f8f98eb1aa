import type { ProcessDirectory } from '#redis';
import { isObject, type DirectoryContent } from '#kernel/messaging';
import { isText } from './is-text.js';
import { contractChecks, type ContractCheck } from './contracts/compiled-contracts.js';

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
  /** Digest of its contracts, see `CompiledContracts`; absent in processes that do not publish them. */
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
  return sortRecords(parseRecords(await directory.read()).map(({ record }) => record));
}

/** Modules whose hash was not read: plain Nest modules, for the tools. */
const maxUnreadModules = 64;

export interface ParsedRecord {
  readonly record: ProcessRecord;
  /** Milliseconds until the record expires. */
  readonly expiresInMs: number;
}

/**
 * Parses records. Malformed ones are left out: any process with access to Redis may have written them. A process counts
 * as host of a module only if its record is in the hash of that module, to which the ACL lets only hosts write; for
 * modules whose hash was not read, of which 64 are kept, the record itself counts.
 */
export function parseRecords({
  processes,
  modules,
}: Pick<DirectoryContent, 'processes' | 'modules'>): ParsedRecord[] {
  const unread = new Set<string>();
  const isUnread = (host: string): boolean =>
    !modules.includes(host) && (unread.has(host) || (unread.size < maxUnreadModules && !!unread.add(host)));
  return processes.flatMap(({ record: text, modules: registered, expiresInMs }) => {
    const record = parseRecord(text);
    if (!record) return [];
    const hosts = [...new Set(record.hosts)].filter((host) => registered.includes(host) || isUnread(host));
    return [{ record: { ...record, hosts }, expiresInMs }];
  });
}

function parseRecord(text: string): ProcessRecord | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is ProcessRecord {
  const record = value as Record<keyof ProcessRecord, unknown>;
  const { contracts = '', contractCheck = 'enforce', placement = {} } = record;
  return (
    [record.name, record.instance, record.version, record.startedAt, contracts].every(isText) &&
    Array.isArray(record.hosts) &&
    record.hosts.every((host) => isText(host) && !host.includes(':')) &&
    (record.address === null || isHttpUrl(record.address)) &&
    !Number.isNaN(Date.parse(record.startedAt as string)) &&
    healths.includes(record.health) &&
    Number.isFinite(record.inFlight) &&
    contractChecks.some((each) => each === contractCheck) &&
    isObject(placement)
  );
}

const healths: readonly unknown[] = ['starting', 'serving', 'draining'] satisfies ProcessRecord['health'][];

function isHttpUrl(value: unknown): boolean {
  return isText(value) && /^https?:/.test(value) && URL.canParse(value);
}
