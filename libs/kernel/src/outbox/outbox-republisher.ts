import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { EventPublisher } from '#kernel/messaging';
import { PeriodicJob } from '#kernel/scheduling';
import { OUTBOX_CONTEXT } from './outbox-context.js';
import { OutboxRelay } from './outbox-relay.js';

const checkIntervalMs = 1_000;

/** Longer than a relay takes to mark an event as published. */
const markDelayMs = 6_000;

/** Maximum difference between the clocks of this host and of the database. */
const maxClockSkewMs = 60_000;

/**
 * Republishes all events still in the outbox when the broker has lost data because it was restarted, flushed or
 * replaced. Subscribers deduplicate events they have handled already through the inbox.
 */
@Injectable()
export class OutboxRepublisher {
  private readonly logger = new Logger(OutboxRepublisher.name);

  constructor(
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
    private readonly relay: OutboxRelay,
    private readonly publisher: EventPublisher,
  ) {}

  /** Errors are ignored: the broker is unreachable, so there is nothing to check. */
  @PeriodicJob(({ context }: OutboxRepublisher) => ({ context, intervalMs: checkIntervalMs }))
  async checkForDataLoss(stopping: AbortSignal): Promise<void> {
    await this.publisher
      .republishIfDataLost(this.context, () => this.republish(stopping))
      .catch(() => undefined);
  }

  /** Runs twice: events published just before the loss may be marked as published only after the first run. */
  private async republish(stopping: AbortSignal): Promise<void> {
    const startedAt = Date.now();
    const count = await this.relay.republish(new Date(0));
    if (count > 0)
      this.logger.warn(`Redis may have lost events of ${this.context}; republishing ${count} events`);
    await pause(markDelayMs, undefined, { signal: stopping });
    await this.relay.republish(new Date(startedAt - maxClockSkewMs));
  }
}
