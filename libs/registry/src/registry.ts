import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { singleFlight } from '#kernel/concurrency';
import type { Dispatcher, PlacementToRestore, ServiceAvailability, WorkPlacement } from '#kernel/messaging';
import type { ProcessDirectory } from '#redis';
import type { ProcessState } from '#kernel/observability';
import { PeriodicJob } from '#kernel/scheduling';
import type { CompiledContracts } from './contracts/compiled-contracts.js';
import { ServedContexts } from './served-contexts.js';
import { ownVersion } from './own-version.js';
import { parseRecords, sortRecords, type ProcessRecord } from './process-record.js';

const heartbeatIntervalMs = 500;
/** Allows for late heartbeats and short Redis outages. */
export const recordTtlMs = 4_000;
/** Maximum time a request is delayed by reading the registry; it is then sent regardless. */
const lookupTimeoutMs = 200;

/**
 * Registers this process and lists the others. Every process sends a heartbeat at least once a second, so the process directory
 * is restored soon after Redis lost its data.
 */
export class Registry implements ServiceAvailability, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Registry.name);
  private readonly instance = randomUUID();
  private readonly startedAt = new Date().toISOString();
  private readonly version = ownVersion();
  /** Whether the work of a context may move between processes, so that they must notice changes sooner. */
  private needsFastRefresh = false;
  private rounds = 0;
  private lastHeartbeat = Promise.resolve();
  private isDeregistered = false;
  /** What of the record was too long at the last heartbeat. */
  private tooLong: 'nothing' | 'report' | 'record' = 'nothing';
  private readonly availability = new ServedContexts();
  /** Reads the directory. Concurrent calls share one read. */
  private readonly refresh = singleFlight(async () => {
    const content = await this.directory!.read();
    const records = parseRecords(content).map(({ record }) => record);
    void this.restore(this.placement?.update(content, { name: this.name, hosts: this.hosts }) ?? []);
    this.needsFastRefresh =
      content.placements.size > 0 || this.hosts.some((context) => this.placement?.isShared(context));
    this.availability.observe(records, performance.now());
    return records;
  });

  constructor(
    private readonly name: string,
    private readonly hosts: readonly string[],
    private readonly dispatcher: Pick<Dispatcher, 'inFlight'>,
    private readonly state: Pick<ProcessState, 'health' | 'url'>,
    /** Absent without Redis. */
    private readonly directory?: ProcessDirectory | undefined,
    private readonly placement?: WorkPlacement | undefined,
    private readonly contracts?: CompiledContracts | undefined,
  ) {}

  /** The first read precedes the first request and event. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.placement) await this.synchronise();
  }

  /**
   * Deregisters on shutdown, after the heartbeat in progress: it would register this process again. Later heartbeats do
   * nothing.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.isDeregistered = true;
    await this.lastHeartbeat;
    await this.directory?.deregister(this.instance).catch(() => undefined);
  }

  /**
   * Reads the records of the others, then sends a heartbeat, which reports the placements that were read. Redis being
   * unavailable is not an error.
   */
  async synchronise(): Promise<void> {
    if (!this.directory) return;
    await this.refresh().catch(() => undefined);
    await this.heartbeat();
  }

  /** Twice a second while a context has a placement or is hosted by several apps, otherwise once. */
  @PeriodicJob(() => ({ intervalMs: heartbeatIntervalMs }))
  async synchroniseIfDue(): Promise<void> {
    if (this.needsFastRefresh || this.rounds++ % 2 === 1) await this.synchronise();
  }

  /**
   * Stores the compiled contracts, then the record of this process. If Redis is unavailable, the next heartbeat repeats both.
   */
  heartbeat(): Promise<void> {
    this.lastHeartbeat = this.lastHeartbeat.then(() => this.sendHeartbeat());
    return this.lastHeartbeat;
  }

  private async sendHeartbeat(): Promise<void> {
    const { directory, contracts } = this;
    if (this.isDeregistered) return;
    try {
      if (contracts) await directory?.keepContracts(contracts.digest, contracts.json, recordTtlMs);
      if (directory) this.logIfTooLong(await this.register(directory));
    } catch {
      // The next heartbeat repeats both.
    }
  }

  /** Stores the record of this process, without its placement report if it is too long with it. */
  private async register(directory: ProcessDirectory): Promise<Registry['tooLong']> {
    const { placement, ...record } = this.ownRecord();
    const store = (stored: ProcessRecord) =>
      directory.heartbeat(this.instance, JSON.stringify(stored), recordTtlMs);
    if (await store({ ...record, placement })) return 'nothing';
    return (await store(record)) ? 'report' : 'record';
  }

  private logIfTooLong(tooLong: Registry['tooLong']): void {
    if (tooLong === this.tooLong) return;
    this.tooLong = tooLong;
    if (tooLong === 'nothing') this.logger.log('This process is registered completely again');
    else if (tooLong === 'record')
      this.logger.error(
        'This process is not registered: its record is too long. Other processes cannot find it',
      );
    else
      this.logger.error(
        'The record of this process is too long: it is registered without its placement report, so that placements cannot be changed',
      );
  }

  /** All registered processes; without Redis, this one. Rejects if Redis is unavailable. */
  async list(): Promise<ProcessRecord[]> {
    if (!this.directory) return [this.ownRecord()];
    const others = (await this.refresh()).filter(({ instance }) => instance !== this.instance);
    return sortRecords([...others, this.ownRecord()]);
  }

  /**
   * False if no process has served `context` for five seconds and none does now. Never false because Redis is
   * unavailable; the transport detects that.
   */
  isAvailable(context: string): boolean | Promise<boolean> {
    if (!this.directory || this.availability.isAvailable(context, performance.now())) return true;
    const refreshed = this.refresh().then(
      () => this.availability.isAvailable(context, performance.now()),
      () => true,
    );
    return Promise.race([refreshed, delay(lookupTimeoutMs, true, { ref: false })]);
  }

  /** The record of this process. */
  ownRecord(): ProcessRecord {
    const { name, instance, version, hosts, startedAt } = this;
    const { inFlight } = this.dispatcher;
    const { health, url: address } = this.state;
    const placement = this.placement?.describe();
    return {
      name,
      instance,
      version,
      hosts,
      address,
      startedAt,
      health,
      inFlight,
      contracts: this.contracts?.digest,
      contractCheck: this.contracts?.check,
      placement,
    };
  }

  /** Stores placements that Redis has lost. Only processes with the gateway may, as the ACL of Redis demands. */
  private async restore(lost: readonly PlacementToRestore[]): Promise<void> {
    if (!this.hosts.includes('gateway')) return;
    for (const { context, json, revision } of lost)
      await this.directory!.storePlacement(context, json, revision).catch(() => undefined);
  }
}
