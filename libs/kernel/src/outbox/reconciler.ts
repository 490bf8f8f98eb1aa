import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventPublisher } from '#kernel/messaging';
import type { OutboxRelay } from './outbox-relay.js';

const everyMs = 1_000;

/** Longer than a relay takes to note what it has handed over. */
const settlingMs = 6_000;

/** Clocks of this host and of the database may differ by this much. */
const skewMs = 60_000;

/**
 * Hands everything over again that is not forgotten yet when the broker has lost what it had: it was restarted,
 * emptied or replaced. Whoever has handled an event before knows it from the inbox.
 */
export class Reconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Reconciler.name);
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

  /** While the broker cannot be reached there is nothing to reconcile. */
  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.publisher.afterLoss(this.context, () => this.handOverAgain()).catch(() => undefined);
      await this.wait(everyMs).catch(() => undefined);
    }
  }

  /** Twice: what was handed over just before the loss may be noted as published only just after the first time. */
  private async handOverAgain(): Promise<void> {
    const begun = Date.now();
    const count = await this.relay.republish(new Date(0));
    if (count > 0) this.logger.warn(`Redis may have lost events of ${this.context}: ${count} are sent again`);
    await this.wait(settlingMs);
    await this.relay.republish(new Date(begun - skewMs));
  }

  private wait(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.stopping.signal });
  }
}
