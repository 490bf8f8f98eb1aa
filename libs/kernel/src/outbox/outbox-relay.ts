import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { EventPublisher } from '#kernel/messaging';
import type { Databases } from '#kernel/persistence';
import { Alarm } from './alarm.js';
import { isOutage } from './outage.js';
import type { OutboxRows, WaitingEvent } from './outbox-rows.js';

const aggregatesAtOnce = 50;
const outageMs = 1_000;
/** From one look to the next, so that under load one finds many events. */
const restMs = 10;
const retryMs = [250, 1_000, 4_000, 16_000];

/** In milliseconds. */
export interface RelayPace {
  /** How long a relay that died keeps its aggregates from the others. */
  readonly leaseMs: number;
  /** How often to look for what others left behind. */
  readonly pollMs: number;
}

/**
 * Hands the committed events of a context over to the publisher: aggregates side by side, the events of each one
 * after the other. A commit wakes it; it also looks now and then, for what others left behind. Any number of
 * processes may relay the same context. Never inside a transaction.
 */
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly alarm = new Alarm();
  /** By aggregate. */
  private readonly delivering = new Map<string, Promise<void>>();
  /** What the next look notes as published. */
  private published: WaitingEvent[] = [];
  private running: Promise<void> | undefined;
  private stopping = false;
  private healthy = true;

  constructor(
    private readonly rows: OutboxRows,
    private readonly publisher: EventPublisher,
    private readonly databases: Databases,
    private readonly pace: RelayPace = { leaseMs: 10_000, pollMs: 1_000 },
  ) {}

  onApplicationBootstrap(): void {
    const events = this.databases.entityManager(this.rows.context).getEventManager();
    events.registerSubscriber({
      afterTransactionCommit: ({ transaction }) => {
        const isSavepoint = transaction?.savepointName !== undefined;
        if (!isSavepoint) this.wake();
      },
    });
    this.running = this.run();
  }

  /** Has it look for what is new. */
  wake(): void {
    this.alarm.ring();
  }

  /** Resolves when what has begun is settled. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.alarm.ring();
    await this.running;
    await Promise.all(this.delivering.values());
    if (this.published.length > 0) await this.look(0);
  }

  /**
   * Hands over again what was published since then and is not forgotten yet (see `Retention`), for a broker that
   * lost what it had. Returns how many events that are.
   */
  async republish(since: Date): Promise<number> {
    const count = await this.rows.republish(since);
    this.alarm.ring();
    return count;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const rested = pause(restMs);
      const free = aggregatesAtOnce - this.delivering.size;
      const claimed = await this.look(free);
      for (const events of claimed) this.start(events[0]!.event.aggregateId, events);
      if (free > 0 && claimed.length === free) continue;
      await this.alarm.wait(this.pace.pollMs);
      await rested;
    }
  }

  /** What it cannot note as published is sent again once its lease is over. */
  private async look(limit: number): Promise<WaitingEvent[][]> {
    const { leaseMs } = this.pace;
    const published = this.published;
    this.published = [];
    try {
      const claimed = await this.rows.next(published, {
        limit,
        leaseMs,
        except: [...this.delivering.keys()],
      });
      this.healthy = true;
      return claimed;
    } catch (error) {
      if (this.healthy)
        this.logger.error({ err: error }, `the outbox of ${this.rows.context} cannot be read`);
      this.healthy = false;
      return [];
    }
  }

  private start(aggregateId: string, events: readonly WaitingEvent[]): void {
    const delivery = this.deliver(events)
      .catch((error: unknown) =>
        this.logger.error({ err: error }, `${this.rows.context}: events will be sent again`),
      )
      .finally(() => {
        this.delivering.delete(aggregateId);
        this.alarm.ring();
      });
    this.delivering.set(aggregateId, delivery);
  }

  /** What was published is noted only after a failure is: until then nobody else touches the aggregate. */
  private async deliver(events: readonly WaitingEvent[]): Promise<void> {
    const until = performance.now() + this.pace.leaseMs / 2;
    const published: WaitingEvent[] = [];
    for (const each of events) {
      if (this.stopping || performance.now() > until) {
        await this.rows.retry(each, each.attempts, 0);
        break;
      }
      const failure = await this.publish(each);
      if (failure) {
        await this.noteFailure(each, failure.error);
        break;
      }
      published.push(each);
    }
    this.published.push(...published);
  }

  private async publish({ event }: WaitingEvent): Promise<{ error: unknown } | undefined> {
    try {
      await this.publisher.publish(event);
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  /** An outage is waited for, however long it lasts; any other failure is given five attempts. */
  private async noteFailure(failed: WaitingEvent, error: unknown): Promise<void> {
    const { id, pattern } = failed.event;
    if (isOutage(error)) return this.retry(failed, failed.attempts, outageMs);
    const delay = retryMs[failed.attempts];
    const attempts = failed.attempts + 1;
    const facts = { err: error, eventId: id, pattern, attempts };
    if (delay !== undefined) {
      this.logger.warn(facts, `${pattern} could not be handed over; trying again`);
      return this.retry(failed, attempts, delay);
    }
    this.logger.error(facts, `${pattern} could not be handed over and is given up`);
    return this.rows.bury(failed, attempts, error instanceof Error ? error.message : String(error));
  }

  private async retry(failed: WaitingEvent, attempts: number, afterMs: number): Promise<void> {
    await this.rows.retry(failed, attempts, afterMs);
    setTimeout(() => this.alarm.ring(), afterMs).unref();
  }
}
