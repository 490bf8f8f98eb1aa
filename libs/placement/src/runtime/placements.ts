import { Injectable } from '@nestjs/common';
import type {
  OutgoingRequest,
  PlacementToRestore,
  RegistryContent,
  RequestTransport,
  WorkPlacement,
} from '#kernel/messaging';
import type { App } from '../model/default-shares.js';
import { Placement } from '../model/placement.js';
import { reportOf, reportVersion, type ProcessReport } from '../model/process-report.js';
import { RequestCounter } from '../model/request-counts.js';
import { runningProcesses, type RunningProcess } from '../model/running-process.js';
import { evaluatePlacement, type EffectivePlacement } from './effective-placement.js';
import { sendPlaced } from './send-placed.js';

/** After this time without reading the registry, the process no longer leaves work to others. */
const unknownAfterMs = 10_000;
/** A process that becomes inactive continues to read until the other one has noticed that it is active. */
const handoverMs = 1_000;

/** What `ProcessFacts` adds to the report. */
type Facts = Pick<ProcessReport, 'databases' | 'poolMax' | 'settings'>;

/** Follows the placements in the registry and applies them to the work of this process. */
@Injectable()
export class Placements implements WorkPlacement {
  /** The highest revision seen of each placement: it stays valid while Redis is unreachable or has lost its data. */
  private readonly placements = new Map<string, Placement>();
  private readonly effective = new Map<string, EffectivePlacement>();
  private readonly counters = new Map<string, RequestCounter>();
  private readonly handoverUntil = new Map<string, number>();
  private readAt = performance.now();
  private unresponsive: readonly string[] = [];
  private facts: Facts = { databases: {}, poolMax: 0, settings: {} };

  isShared(context: string): boolean {
    return this.effective.has(context);
  }

  isActive(context: string): boolean {
    const live = this.effective.get(context);
    if (live === undefined || live.isActive) return true;
    const now = performance.now();
    return now < (this.handoverUntil.get(context) ?? 0) || now - this.readAt > unknownAfterMs;
  }

  readsTargetRequests(context: string): boolean {
    return this.effective.get(context)?.readsTargetRequests ?? false;
  }

  request(
    call: OutgoingRequest,
    local: RequestTransport,
    remote: RequestTransport | undefined,
  ): Promise<unknown> | undefined {
    const live = this.effective.get(call.context);
    if (live === undefined || remote === undefined) return undefined;
    return sendPlaced(call, live.awayPercent, this.counterOf(call.context), local, remote);
  }

  describe(): ProcessReport {
    const revisions = [...this.placements].map(([context, { revision }]) => [context, revision] as const);
    return {
      version: reportVersion,
      revisions: Object.fromEntries(revisions),
      placements: [...this.placements.values()].map((each) => JSON.stringify(each)),
      requests: Object.fromEntries(this.counters),
      unresponsive: this.unresponsive,
      ...this.facts,
    };
  }

  reportFacts(facts: Facts): void {
    this.facts = facts;
  }

  reportUnresponsive(contexts: readonly string[]): void {
    this.unresponsive = contexts;
  }

  update(content: RegistryContent, self: App): PlacementToRestore[] {
    this.readAt = performance.now();
    const processes = runningProcesses(content);
    const lost = this.adopt(content.placements, processes);
    for (const context of self.hosts) {
      const isUnresponsive = this.unresponsive.includes(context);
      const live = evaluatePlacement(context, this.placements.get(context), self, processes, isUnresponsive);
      if (live?.isActive === false && this.effective.get(context)?.isActive)
        this.handoverUntil.set(context, this.readAt + handoverMs);
      if (live) this.effective.set(context, live);
      else this.effective.delete(context);
    }
    return lost.map((each) => ({
      context: each.context,
      json: JSON.stringify(each),
      revision: each.revision,
    }));
  }

  /**
   * Takes over placements that are not older; of two with the same revision, the stored one. A placement that Redis has
   * lost is taken from the records of the processes that host its context. Returns the known ones that are missing or
   * older in Redis.
   */
  private adopt(stored: RegistryContent['placements'], processes: readonly RunningProcess[]): Placement[] {
    const revisions = new Map<string, number>();
    for (const json of stored.values()) {
      const placement = Placement.parse(json);
      if (!placement) continue;
      revisions.set(placement.context, placement.revision);
      if (placement.revision >= this.revisionOf(placement.context))
        this.placements.set(placement.context, placement);
    }
    for (const placement of processes.flatMap(followedBy)) {
      const { context, revision } = placement;
      if (!revisions.has(context) && revision > this.revisionOf(context))
        this.placements.set(context, placement);
    }
    return [...this.placements.values()].filter(
      ({ context, revision }) => revision > (revisions.get(context) ?? 0),
    );
  }

  private revisionOf(context: string): number {
    return this.placements.get(context)?.revision ?? 0;
  }

  private counterOf(context: string): RequestCounter {
    let counter = this.counters.get(context);
    if (!counter) this.counters.set(context, (counter = new RequestCounter()));
    return counter;
  }
}

/** The placements that a process follows, of the contexts that it hosts. */
function followedBy({ record }: RunningProcess): Placement[] {
  const placements: unknown = reportOf(record)?.placements;
  if (!Array.isArray(placements)) return [];
  return placements
    .flatMap((json: string) => Placement.parse(json) ?? [])
    .filter(({ context }) => record.hosts.includes(context));
}
