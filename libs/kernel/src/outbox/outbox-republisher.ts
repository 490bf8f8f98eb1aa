import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventPublisher } from '#kernel/messaging';
import type { OutboxRelay } from './outbox-relay.js';

const checkIntervalMs = 1_000;

/** Longer than a relay takes to mark an event as published. */
const markDelayMs = 6_000;

/** Maximum difference between the clocks of this host and of the database. */
const maxClockSkewMs = 60_000;

/**
 * Republishes all events still in the outbox when the broker has lost data because it was restarted, flushed or
 * replaced. Subscribers deduplicate events they have handled already through the inbox.
 */
export class OutboxRepublisher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRepublisher.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly context: string,
    private readonly relay: OutboxRelay,
    private readonly publisher: EventPublisher,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Checks for data loss at an interval. Errors are ignored: the broker is unreachable, so there is nothing to check. */
  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.publisher.onDataLoss(this.context, () => this.republish()).catch(() => undefined);
      await this.wait(checkIntervalMs).catch(() => undefined);
    }
  }

  /** Runs twice: events published just before the loss may be marked as published only after the first run. */
  private async republish(): Promise<void> {
    const startedAt = Date.now();
    const count = await this.relay.republish(new Date(0));
    if (count > 0)
      this.logger.warn(`Redis may have lost events of ${this.context}; republishing ${count} events`);
    await this.wait(markDelayMs);
    await this.relay.republish(new Date(startedAt - maxClockSkewMs));
  }

  private wait(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.stopping.signal });
  }
}
