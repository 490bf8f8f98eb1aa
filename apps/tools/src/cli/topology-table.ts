import type { ProcessRecord } from '#registry';
import { formatTable } from './format-table.js';

const columns = [
  'process',
  'instance',
  'hosts',
  'health',
  'in flight',
  'up',
  'version',
  'contracts',
  'address',
];

/** Formats the processes as a table with one row per process. */
export function topologyTable(records: readonly ProcessRecord[], now: Date): string {
  if (records.length === 0) return 'no processes found';
  const rows = [columns, ...records.map((record) => cells(record, now))];
  return formatTable(rows);
}

function cells(record: ProcessRecord, now: Date): string[] {
  const { name, instance, hosts, health, inFlight, startedAt, version, address } = record;
  const up = duration(now.getTime() - Date.parse(startedAt));
  return [
    name,
    instance.slice(0, 8),
    hosts.join(','),
    health,
    String(inFlight),
    up,
    version,
    contractsOf(record),
    address ?? '-',
  ];
}

/** The start of their digest, and whether the process would start beside others that it breaks. */
function contractsOf({ contracts = '-', contractCheck = 'enforce' }: ProcessRecord): string {
  const digest = contracts.slice(0, 8);
  return contractCheck === 'enforce' ? digest : `${digest} (check ${contractCheck})`;
}

/** `45s`, `12m`, `5h`, `3d`. */
function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)}h`;
  return `${Math.floor(seconds / 86_400)}d`;
}
