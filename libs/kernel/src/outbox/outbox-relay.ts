import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  EventPublisher,
  WORK_PLACEMENT,
  isTransientDeliveryError,
  takeoverAfterMs,
  type WorkPlacement,
} from '#kernel/messaging';
import { Databases, isTransientError, isDatabaseUnavailable } from '#kernel/persistence';
import { OutboxStore, type ClaimedEvent } from './outbox-store.js';
import { WakeSignal } from './wake-signal.js';

const maxConcurrentAggregates = 50;
const transientRetryMs = 1_000;
/** Minimum time between two polls, unless the last one left aggregates that it had not looked at. */
const minPollIntervalMs = 10;
const retryDelaysMs = [250, 1_000, 4_000, 16_000];

export interface RelayOptions {
  /** Time in milliseconds after which other relays may claim the aggregates of a relay that died. */
  readonly leaseMs: number;
  /** Interval in milliseconds at which the relay polls for events of processes that died. */
  readonly pollIntervalMs: number;
  /** Maximum duration in milliseconds of a statement that marks events as published: the statement timeout. */
  readonly markTimeoutMs: number;
}

/** Injection token of the `RelayOptions`. */
export const RELAY_OPTIONS = Symbol('RELAY_OPTIONS');

/**
 * Publishes the committed events of a context: concurrently across aggregates, in order within one aggregate, never
 * inside a transaction. A commit wakes the relay; it also polls for events that other processes left unpublished. Any
 * number of processes may relay the same context. In processes where the context is not active, the relay publishes
 * only events that have waited for `takeoverAfterMs`.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  /** Running deliveries by aggregate id. */
  private readonly deliveries = new Map<string, Promise<void>>();
  /** Published events that the next poll marks as published. */
  private published: ClaimedEvent[] = [];
  /**
   * The last aggregate of a poll that claimed as many as it could: the next poll continues after it, so that aggregates
   * with small ids cannot keep overtaking the others. Otherwise empty: the next poll starts with the first aggregate.
   */
  private lastClaimed = '';
  private running: Promise<void> | undefined;
  private stopping = false;
  private healthy = true;

  constructor(
    private readonly store: OutboxStore,
    private readonly publisher: EventPublisher,
    private readonly databases: Databases,
    private readonly wakeSignal: WakeSignal,
    @Inject(RELAY_OPTIONS) private readonly options: RelayOptions,
    @Optional() @Inject(WORK_PLACEMENT) private readonly placement?: WorkPlacement,
  ) {}

  onApplicationBootstrap(): void {
    const events = this.databases.entityManager(this.store.context).getEventManager();
    events.registerSubscriber({ afterTransactionCommit: () => this.wakeSignal.notify() });
    this.running = this.run();
  }

  /** Resolves when all running deliveries have ended and their events are marked as published. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wakeSignal.notify();
    await this.running;
    await Promise.all(this.deliveries.values());
    if (this.published.length > 0) await this.poll(0);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const minInterval = pause(minPollIntervalMs);
      const capacity = maxConcurrentAggregates - this.deliveries.size;
      const startsBehindOthers = this.lastClaimed !== '';
      const claimed = await this.poll(capacity);
      for (const events of claimed) this.startDelivery(events[0]!.event.aggregateId, events);
      const isFull = capacity > 0 && claimed.length === capacity;
      if (capacity > 0) this.lastClaimed = isFull ? claimed.at(-1)![0]!.event.aggregateId : '';
      if (isFull || (startsBehindOthers && capacity > 0)) continue;
      await this.wakeSignal.wait(this.options.pollIntervalMs);
      await minInterval;
    }
  }

  /**
   * Marks published events and claims the events of up to `limit` further aggregates. If that fails, the events to mark
   * are published again after their lease.
   */
  private async poll(limit: number): Promise<ClaimedEvent[][]> {
    const { leaseMs } = this.options;
    const published = this.published;
    this.published = [];
    try {
      const claimed = await this.store.claimNext(published, {
        limit,
        leaseMs,
        marksDespiteExpiredLease: this.publisher.awaitsSubscribers, // their handlers may outlast the lease
        except: [...this.deliveries.keys()],
        after: this.lastClaimed,
        minWaitMs: this.placement?.isActive(this.store.context) === false ? takeoverAfterMs : 0,
      });
      this.healthy = true;
      return claimed;
    } catch (error) {
      if (this.healthy) this.reportFailure(error);
      this.healthy = false;
      return [];
    }
  }

  /** An outage is logged in one line. */
  private reportFailure(error: unknown): void {
    const text = `Reading the outbox failed (context=${this.store.context})`;
    if (isDatabaseUnavailable(error)) this.logger.warn(`${text}: ${(error as Error).message}`);
    else this.logger.error({ err: error }, text);
  }

  private startDelivery(aggregateId: string, events: readonly ClaimedEvent[]): void {
    const delivery = this.deliver(events)
      .catch((error: unknown) =>
        this.logger.error(
          { err: error },
          `Updating the outbox failed; events will be published again (context=${this.store.context})`,
        ),
      )
      .finally(() => {
        this.deliveries.delete(aggregateId);
        this.wakeSignal.notify();
      });
    this.deliveries.set(aggregateId, delivery);
  }

  /**
   * Publishes the events of one aggregate in order and stops at the first failure. The lease of
   * the aggregate is the `due_at` of its first unpublished event. The failure is therefore stored first, with a later
   * `due_at`, and then the earlier events are marked as published: in the other order, the failed event would be the
   * first unpublished one and due, and another relay could claim it.
   */
  private async deliver(events: readonly ClaimedEvent[]): Promise<void> {
    const deadline = performance.now() + this.options.leaseMs / 2;
    const published: ClaimedEvent[] = [];
    for (const each of events) {
      if (this.stopping || performance.now() > deadline) {
        await this.store.release(each);
        break;
      }
      try {
        await this.publisher.publish(each.event);
      } catch (error) {
        await this.handleFailure(each, error);
        break;
      }
      published.push(each);
    }
    this.published.push(...published);
  }

  /**
   * Retries after a transient error without limit. Any other failure makes the event a dead letter after five attempts.
   */
  private async handleFailure(failed: ClaimedEvent, error: unknown): Promise<void> {
    const { id, pattern } = failed.event;
    if (isTransientDeliveryError(error, isTransientError))
      return this.postpone(failed, failed.attempts, transientRetryMs);
    const delayMs = retryDelaysMs[failed.attempts];
    const attempts = failed.attempts + 1;
    const fields = { err: error, eventId: id, pattern, attempts };
    if (delayMs !== undefined) {
      this.logger.warn(fields, `Publishing ${pattern} failed; retrying in ${delayMs} ms`);
      return this.postpone(failed, attempts, delayMs);
    }
    this.logger.error(fields, `Publishing ${pattern} failed; the event is now a dead letter`);
    return this.store.deadLetter(failed, attempts, error instanceof Error ? error.message : String(error));
  }

  private async postpone(failed: ClaimedEvent, attempts: number, delayMs: number): Promise<void> {
    await this.store.postpone(failed, attempts, delayMs);
    setTimeout(() => this.wakeSignal.notify(), delayMs).unref();
  }
}
