import type { ProcessDirectory } from '#redis';
import { defaultShares } from '../model/default-shares.js';
import { Placement, type Shares } from '../model/placement.js';
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
  ) {}

  /** Rejects when Redis is unavailable. */
  static async of(directory: PlacementDirectory): Promise<Snapshot> {
    const content = await directory.read();
    const stored = [...content.placements.values()].flatMap((json) => Placement.parse(json) ?? []);
    return new Snapshot(registryProcesses(content), new Map(stored.map((each) => [each.context, each])));
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

  /** The highest revision that is stored or that a process has applied. */
  revisionOf(context: string): number {
    const applied = this.processes.map(({ record }) => reportOf(record)?.revisions[context] ?? 0);
    return Math.max(this.placementOf(context)?.revision ?? 0, ...applied);
  }

  /** The names of the living processes that have not applied the revision. */
  lagging(context: string, revision: number): string[] {
    return this.living
      .filter((record) => (reportOf(record)?.revisions[context] ?? 0) < revision)
      .map(({ name, instance }) => `${name} ${instance.slice(0, 8)}`);
  }

  /** The requests to a context, by the process that sent them. */
  requestsTo(context: string): Map<string, RequestCounts> {
    const counts = this.living.flatMap((record) => {
      const requests = reportOf(record)?.requests[context];
      return requests ? [[record.instance, requests] as const] : [];
    });
    return new Map(counts);
  }
}
