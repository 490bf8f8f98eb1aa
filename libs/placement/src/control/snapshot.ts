import type { DirectoryContent } from '#kernel/messaging';
import type { ProcessDirectory } from '#redis';
import { defaultShares } from '../model/default-shares.js';
import { Placement, isReportable, storedRevision, type Shares } from '../model/placement.js';
import { reportOf } from '../model/process-report.js';
import type { RequestCounts } from '../model/request-counts.js';
import { registryProcesses, type RegistryProcess } from '../model/registry-process.js';

/** The process directory, as the control of placements uses it. */
export type PlacementDirectory = Pick<ProcessDirectory, 'read' | 'storePlacement' | 'readContracts'>;

/** Everything that the process directory contains at one time. */
export class Snapshot {
  private constructor(
    /** Including those that no longer send heartbeats. */
    readonly processes: readonly RegistryProcess[],
    private readonly placements: ReadonlyMap<string, Placement>,
    private readonly stored: DirectoryContent['placements'],
  ) {}

  /** Rejects when Redis is unavailable. */
  static async of(directory: PlacementDirectory): Promise<Snapshot> {
    const content = await directory.read();
    const placements = [...content.placements].flatMap(([context, json]) => {
      const placement = Placement.parse(json);
      return placement?.context === context ? [[context, placement] as const] : [];
    });
    return new Snapshot(registryProcesses(content), new Map(placements), content.placements);
  }

  get living(): RegistryProcess['record'][] {
    return this.processes.filter(({ isAlive }) => isAlive).map(({ record }) => record);
  }

  /** The contexts that running processes host. */
  get contexts(): string[] {
    const hosted = this.processes.flatMap(({ record }) => record.hosts);
    return [...new Set(hosted)].filter((name) => name !== 'gateway').toSorted();
  }

  /** The living processes that host a context. */
  processesHosting(context: string): RegistryProcess['record'][] {
    return this.living.filter(({ hosts }) => hosts.includes(context));
  }

  placementOf(context: string): Placement | undefined {
    return this.placements.get(context);
  }

  /** Those of the placement, or the default; undefined if the context has no placement and only one app hosts it. */
  sharesOf(context: string): Shares | undefined {
    return this.placementOf(context) ?? defaultShares(context, this.living);
  }

  /** The revision that a change must expect in Redis, also of a malformed placement, which it replaces. */
  storedRevisionOf(context: string): number {
    return storedRevision(this.stored.get(context));
  }

  /** The highest revision that is stored, or that a process which hosts the context or may store it has applied. */
  revisionOf(context: string): number {
    const applied = this.processes.flatMap(({ record }) => {
      const isTrusted = [context, 'gateway'].some((module) => record.hosts.includes(module));
      const revision = reportOf(record)?.revisions[context] ?? 0;
      return isTrusted && isReportable(revision) ? [revision] : [];
    });
    return Math.max(this.placementOf(context)?.revision ?? 0, ...applied);
  }

  /** The names of the living processes that have not applied the revision. */
  lagging(context: string, revision: number): string[] {
    return this.living
      .filter((record) => (reportOf(record)?.revisions[context] ?? 0) < revision)
      .map(({ name, instance }) => `${name} ${instance.slice(0, 8)}`);
  }

  /** The requests to a context of the processes that host it, by process. */
  requestsTo(context: string): Map<string, RequestCounts> {
    const counts = this.processesHosting(context).flatMap((record) => {
      const requests = reportOf(record)?.requests[context];
      return requests ? [[record.instance, requests] as const] : [];
    });
    return new Map(counts);
  }
}
