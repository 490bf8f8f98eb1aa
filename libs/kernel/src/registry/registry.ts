import { randomUUID } from 'node:crypto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Dispatcher, ProcessDirectory } from '#kernel/messaging';
import { Attendance } from './attendance.js';
import { ownVersion } from './own-version.js';
import { inOrder, type ProcessRecord } from './process-record.js';
import { readDirectory } from './read-directory.js';

const everyMs = 1_000;
/** Some may be late, or Redis away for a moment. */
const holdsForMs = 4 * everyMs;
/** What a call waits for an answer of Redis before it is made anyway. */
const promptMs = 200;
const outsideAnyScope = AsyncLocalStorage.snapshot();

type Condition = Pick<ProcessRecord, 'health' | 'address'>;

/**
 * Tells the others that this process is there, and knows who else is. Everybody says so again every second, so a
 * Redis that came back empty knows them all soon.
 */
export class Registry implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly instance = randomUUID();
  private readonly startedAt = new Date().toISOString();
  private readonly version = ownVersion();
  private readonly attendance = new Attendance();
  private condition = (): Condition => ({ health: 'starting', address: null });
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<ProcessRecord[]> | undefined;

  constructor(
    private readonly name: string,
    private readonly hosts: readonly string[],
    private readonly dispatcher: Pick<Dispatcher, 'inFlight'>,
    /** Absent where there is one process. */
    private readonly directory?: ProcessDirectory | undefined,
  ) {}

  describeBy(condition: () => Condition): void {
    this.condition = condition;
  }

  onApplicationBootstrap(): void {
    if (this.directory) this.timer = outsideAnyScope(() => setInterval(() => this.keepUp(), everyMs).unref());
  }

  /** Says so before it goes, so that nobody counts on it. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.directory?.withdraw(this.instance).catch(() => undefined);
  }

  /** Tells the others now. Where Redis is away, they are told once it is back. */
  async announce(): Promise<void> {
    const text = JSON.stringify(this.own());
    await this.directory?.announce(this.instance, text, holdsForMs).catch(() => undefined);
  }

  /** Every process that is there; without Redis, this one. Rejects when Redis does not answer. */
  async list(): Promise<ProcessRecord[]> {
    if (!this.directory) return [this.own()];
    const others = (await this.look(this.directory)).filter(({ instance }) => instance !== this.instance);
    return inOrder([...others, this.own()]);
  }

  /**
   * False when nobody has served `context` for five seconds and nobody does now. Never false because Redis is away:
   * that is for the transport to tell.
   */
  attends(context: string): boolean | Promise<boolean> {
    if (!this.directory || this.attendance.isLikely(context, Date.now())) return true;
    const certain = this.look(this.directory).then(
      () => this.attendance.isLikely(context, Date.now()),
      () => true,
    );
    return Promise.race([certain, pause(promptMs, true, { ref: false })]);
  }

  private own(): ProcessRecord {
    const { name, instance, version, hosts, startedAt } = this;
    const { inFlight } = this.dispatcher;
    return { name, instance, version, hosts, startedAt, ...this.condition(), inFlight };
  }

  private keepUp(): void {
    void this.announce();
    this.look(this.directory!).catch(() => undefined);
  }

  /** All that ask at once look once. */
  private look(directory: ProcessDirectory): Promise<ProcessRecord[]> {
    this.looking ??= readDirectory(directory)
      .then((records) => {
        this.attendance.note(records, Date.now());
        return records;
      })
      .finally(() => (this.looking = undefined));
    return this.looking;
  }
}
