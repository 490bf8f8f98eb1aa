import { isObject } from '#kernel/messaging';
import { isMapOf, type ProcessRecord } from '#registry';
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
  /** The hosted contexts with a database, also an embedded one. Absent in processes that do not report it. */
  readonly storing?: readonly string[];
  /** Contexts that several apps host and whose database does not respond. Absent in processes that do not report it. */
  readonly unresponsive?: readonly string[];
  /** Maximum number of connections per context. */
  readonly poolMax: number;
  /** Variable → hash of its value; of a secret, only whether it is set. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The report in a registry record; undefined if it is malformed, or the process runs a version without placements. */
export function reportOf({ placement }: ProcessRecord): ProcessReport | undefined {
  return isReport(placement) ? placement : undefined;
}

/** Any process with access to Redis may have written the record. */
function isReport(value: object | undefined): value is ProcessReport {
  const report = value as Record<keyof ProcessReport, unknown> | undefined;
  return (
    report !== undefined &&
    [report.version, report.poolMax].every(Number.isFinite) &&
    isMapOf(report.revisions, Number.isFinite) &&
    isMapOf(report.requests, isCounts) &&
    isMapOf(report.databases, isDatabase) &&
    isMapOf(report.settings, isString) &&
    [report.placements ?? [], report.storing ?? [], report.unresponsive ?? []].every((each) =>
      isListOf(each, isString),
    )
  );
}

function isCounts(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { away, local, failed, latencies } = value as Record<keyof RequestCounts, unknown>;
  return [away, local, failed].every(Number.isFinite) && isMapOf(latencies, Number.isFinite);
}

function isDatabase(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { identity, pending, maxConnections } = value as Record<keyof DatabaseReport, unknown>;
  return isString(identity) && [pending, maxConnections].every(Number.isFinite);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
