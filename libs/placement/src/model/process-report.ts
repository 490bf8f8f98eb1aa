import type { ProcessRecord } from '#kernel/registry';
import type { RequestCounts } from './request-counts.js';

/** What a process must report to take part in placement; higher ones may report more. */
export const reportVersion = 1;

/** The database of a context, as a process sees it. */
export interface DatabaseReport {
  /** Start time of the server and ids of database and schema. A copy of a database has another identity. */
  readonly identity: string;
  /** Migrations that the process knows and that are not applied. */
  readonly pending: number;
  /** Connections that the server accepts. */
  readonly maxConnections: number;
}

/** What a process adds to its registry record. */
export interface ProcessReport {
  readonly version: number;
  /** Context → revision of the placement that it follows. */
  readonly revisions: Readonly<Record<string, number>>;
  /** The placements that it follows, each as JSON. */
  readonly placements?: readonly string[];
  /** Context → requests to it. Only contexts that several apps host. */
  readonly requests: Readonly<Record<string, RequestCounts>>;
  /** By context. Missing for a context with an embedded database, or until the database has responded. */
  readonly databases: Readonly<Record<string, DatabaseReport>>;
  /** Contexts that several apps host and whose database does not respond. Absent in processes that do not report it. */
  readonly unresponsive?: readonly string[];
  /** Maximum number of connections per context. */
  readonly poolMax: number;
  /** Variable → hash of its value; of a secret, only whether it is set. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The report in a registry record; undefined if the process does not know placements. */
export function reportOf({ placement }: ProcessRecord): ProcessReport | undefined {
  const report = placement as ProcessReport | undefined;
  return typeof report?.version === 'number' ? report : undefined;
}
