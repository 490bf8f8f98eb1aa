import { Injectable, Logger } from '@nestjs/common';
import type {
  OutgoingRequest,
  PlacementToRestore,
  DirectoryContent,
  RequestTransport,
  WorkPlacement,
} from '#kernel/messaging';
import { RateLimitedWarnings } from '#redis';
import type { App } from '../model/default-shares.js';
import { Placement, isReportable } from '../model/placement.js';
import { reportOf, reportVersion, type ProcessReport } from '../model/process-report.js';
import { RequestCounter } from '../model/request-counts.js';
import { registryProcesses, type RegistryProcess } from '../model/registry-process.js';
import { evaluatePlacement, type EffectivePlacement } from './effective-placement.js';
import { sendByPlacement } from './send-by-placement.js';

/** After this time without reading the registry, the process no longer leaves work to others. */
const registryStaleAfterMs = 10_000;
/** A process that becomes inactive continues to read until the other one has noticed that it is active. */
const handoverMs = 1_000;

/** The part of the report that `ConfigurationReporter` provides. */
type ConfigurationReport = Pick<ProcessReport, 'databases' | 'poolMax' | 'settings' | 'storing'>;

/** Applies the placements of the process directory, which `Registry` reads, to the work of this process. */
@Injectable()
export class Placements implements WorkPlacement {
  private readonly warnings = new RateLimitedWarnings(new Logger(Placements.name));
  /** The highest revision seen of each placement: it stays valid while Redis is unreachable or has lost its data. */
  private readonly placements = new Map<string, Placement>();
  private readonly effective = new Map<string, EffectivePlacement>();
  private readonly counters = new Map<string, RequestCounter>();
  private readonly handoverUntil = new Map<string, number>();
  private readAt = performance.now();
  /** Contexts whose database does not respond to this process. */
  private unresponsive: readonly string[] = [];
  private configuration: ConfigurationReport = { databases: {}, poolMax: 0, settings: {} };

  isShared(context: string): boolean {
    return this.effective.has(context);
  }

  isActive(context: string): boolean {
    const live = this.effective.get(context);
    if (live === undefined || live.isActive) return true;
    const now = performance.now();
    return now < (this.handoverUntil.get(context) ?? 0) || now - this.readAt > registryStaleAfterMs;
  }

  readsRedirectedRequests(context: string): boolean {
    return this.effective.get(context)?.readsRedirectedRequests ?? false;
  }

  request(
    call: OutgoingRequest,
    local: RequestTransport,
    remote: RequestTransport | undefined,
  ): Promise<unknown> | undefined {
    const live = this.effective.get(call.context);
    if (live === undefined || remote === undefined) return undefined;
    return sendByPlacement(call, live.redirectedPercent, this.counterOf(call.context), local, remote);
  }

  describe(): ProcessReport {
    const revisions = [...this.placements].map(([context, { revision }]) => [context, revision] as const);
    return {
      version: reportVersion,
      revisions: Object.fromEntries(revisions),
      placements: [...this.placements.values()].map((each) => JSON.stringify(each)),
      requests: Object.fromEntries(this.counters),
      unresponsive: this.unresponsive,
      ...this.configuration,
    };
  }

  reportConfiguration(configuration: ConfigurationReport): void {
    this.configuration = configuration;
  }

  reportUnresponsive(contexts: readonly string[]): void {
    this.unresponsive = contexts;
  }

  update(content: DirectoryContent, self: App): PlacementToRestore[] {
    this.readAt = performance.now();
    const processes = registryProcesses(content);
    const lost = this.adopt(content, processes);
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
   * Adopts stored placements of the same or a higher revision than the known ones. A placement that Redis has lost is
   * adopted from the records of the processes that host its context. Malformed ones and those of unknown contexts have no
   * effect. Returns the known ones that are missing or older in Redis.
   */
  private adopt(
    { modules, placements: stored }: DirectoryContent,
    processes: readonly RegistryProcess[],
  ): Placement[] {
    const isKnown = (context: string): boolean => context !== 'gateway' && modules.includes(context);
    const revisions = new Map<string, number>();
    for (const [context, json] of stored) {
      const placement = Placement.parse(json);
      if (placement?.context !== context || !isKnown(context)) {
        this.warn('Redis', 'A placement in Redis');
        continue;
      }
      revisions.set(context, placement.revision);
      if (placement.revision >= this.revisionOf(context)) this.placements.set(context, placement);
    }
    for (const { record } of processes) {
      for (const json of reportOf(record)?.placements ?? []) {
        const placement = Placement.parse(json);
        if (!placement || !isReportable(placement.revision)) {
          this.warn('records', `A placement in the record of a process of ${record.name}`);
          continue;
        }
        const { context, revision } = placement;
        const isHost = record.hosts.includes(context) && isKnown(context);
        if (isHost && !revisions.has(context) && revision > this.revisionOf(context))
          this.placements.set(context, placement);
      }
    }
    return [...this.placements.values()].filter(
      ({ context, revision }) => revision > (revisions.get(context) ?? 0),
    );
  }

  private warn(origin: 'Redis' | 'records', subject: string): void {
    this.warnings.warn(origin, `${subject} is malformed or of an unknown context, and ignored`);
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
