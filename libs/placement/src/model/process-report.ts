import type { ProcessRecord } from '#kernel/registry';
import type { RequestCounts } from './request-counts.js';

/** Version of the report: a process with a lower version cannot take part; a higher one may add fields. */
export const reportVersion = 1;

/** The database of a context, as a process sees it. */
export interface DatabaseReport {
  /** Start time of the server and ids of database and schema. A copy of a database has another identity. */
  readonly identity: string;
  /** Number of migrations that the process contains and that are not applied. */
  readonly pending: number;
  /** Connections that the server accepts. */
  readonly maxConnections: number;
}

/** The placement report of a process: part of its registry record. */
export interface ProcessReport {
  readonly version: number;
  /** Context → revision of the placement that it has applied. */
  readonly revisions: Readonly<Record<string, number>>;
  /** The placements that it has applied, each as JSON. */
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

/** The report in a registry record; undefined if the process runs a version without placements. */
export function reportOf({ placement }: ProcessRecord): ProcessReport | undefined {
  const report = placement as ProcessReport | undefined;
  return typeof report?.version === 'number' ? report : undefined;
}
