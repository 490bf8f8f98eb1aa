import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { coalesce } from '#kernel/concurrency';
import type { Dispatcher, ProcessDirectory, ServiceAvailability } from '#kernel/messaging';
import { PeriodicJob } from '#kernel/scheduling';
import { ServedContexts } from './served-contexts.js';
import { ownVersion } from './own-version.js';
import type { ProcessState } from './process-state.js';
import { readDirectory, sortRecords, type ProcessRecord } from './process-record.js';

const heartbeatIntervalMs = 1_000;
/** Allows for late heartbeats and short Redis outages. */
const recordTtlMs = 4 * heartbeatIntervalMs;
/** Maximum time a request is delayed by reading the registry; it is then sent regardless. */
const lookupTimeoutMs = 200;

/**
 * Registers this process and lists the others. Every process sends a heartbeat each second, so the registry is restored
 * soon after Redis lost its data.
 */
export class Registry implements ServiceAvailability, BeforeApplicationShutdown {
  private readonly instance = randomUUID();
  private readonly startedAt = new Date().toISOString();
  private readonly version = ownVersion();
  private readonly availability = new ServedContexts();
  /** Reads the directory. Concurrent calls share one read. */
  private readonly refresh = coalesce(async () => {
    const records = await readDirectory(this.directory!);
    this.availability.record(records, performance.now());
    return records;
  });

  constructor(
    private readonly name: string,
    private readonly hosts: readonly string[],
    private readonly dispatcher: Pick<Dispatcher, 'inFlight'>,
    private readonly state: Pick<ProcessState, 'health' | 'url'>,
    /** Absent without Redis. */
    private readonly directory?: ProcessDirectory | undefined,
  ) {}

  /** Deregisters on shutdown. The periodic heartbeat has been stopped by then. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.directory?.deregister(this.instance).catch(() => undefined);
  }

  /** Sends a heartbeat and reads the records of the others. Redis being unavailable is not an error. */
  @PeriodicJob(() => ({ intervalMs: heartbeatIntervalMs }))
  async synchronise(): Promise<void> {
    if (!this.directory) return;
    await Promise.all([this.heartbeat(), this.refresh().catch(() => undefined)]);
  }

  /** Updates the record of this process now. If Redis is unavailable, the next heartbeat does. */
  async heartbeat(): Promise<void> {
    const record = JSON.stringify(this.ownRecord());
    await this.directory?.heartbeat(this.instance, record, recordTtlMs).catch(() => undefined);
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
    return { name, instance, version, hosts, address, startedAt, health, inFlight };
  }
}
