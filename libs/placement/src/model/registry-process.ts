import type { DirectoryContent } from '#kernel/messaging';
import { parseRecords, recordTtlMs, type ProcessRecord } from '#registry';
import { reportOf } from './process-report.js';

/** A process without a heartbeat for this time no longer receives work. */
const silentAfterMs = 1_500;

/** A registered process, alive or not. */
export interface RegistryProcess {
  readonly record: ProcessRecord;
  /** Whether it serves and has sent a heartbeat within the last 1.5 s. */
  readonly isAlive: boolean;
}

/** The registered processes; malformed records are left out. */
export function registryProcesses(
  content: Pick<DirectoryContent, 'processes' | 'modules'>,
): RegistryProcess[] {
  return parseRecords(content).map(({ record, expiresInMs }) => {
    const isAlive = record.health === 'serving' && recordTtlMs - expiresInMs < silentAfterMs;
    return { record, isAlive };
  });
}

/** The names of the apps with a living process that hosts `context` and whose database of it responds. */
export function appsServing(context: string, processes: readonly RegistryProcess[]): Set<string> {
  const serving = processes.filter(
    ({ record, isAlive }) =>
      isAlive && record.hosts.includes(context) && !reportOf(record)?.unresponsive?.includes(context),
  );
  return new Set(serving.map(({ record }) => record.name));
}
