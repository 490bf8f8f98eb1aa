import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Unreachable } from '#contracts/definition';
import { EventPublisher } from '#kernel/messaging';
import { Metrics, counter, ProcessState } from '#kernel/observability';
import { PeriodicJob } from '#kernel/scheduling';
import { OUTBOX_CONTEXT } from './outbox-context.js';
import { OutboxRecovery } from './outbox-recovery.js';
import { RELAY_OPTIONS, type RelayOptions } from './outbox-relay.js';
import { WakeSignal } from './wake-signal.js';

const failures = counter(
  'outbox_recovery_failures_total',
  'Failed attempts to find or republish the events that Redis has lost.',
  ['context'],
);

const intervalMs = 1_000;
const handledIntervalMs = 5_000;
const batchIntervalMs = 50;

/**
 * Republishes events when the broker has lost data because it was restarted, flushed or replaced: those that not every subscriber
 * is known to have handled. A subscriber that has already handled a republished event skips it through its inbox.
 */
@Injectable()
export class OutboxRepublisher {
  private readonly logger = new Logger(OutboxRepublisher.name);
  private readonly lastFailures = new Map<string, string>();
  private mayHaveLostRange = true;
  /** A position in the event stream; all events published until `time` are before it. */
  private checkpoint: { readonly streamPosition: string; readonly time: string } | undefined;

  constructor(
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
    private readonly recovery: OutboxRecovery,
    private readonly publisher: EventPublisher,
    private readonly relaySignal: WakeSignal,
    @Inject(RELAY_OPTIONS) private readonly options: RelayOptions,
    @Optional() private readonly metrics: Metrics = new Metrics(),
    @Optional() private readonly state: ProcessState = new ProcessState(),
  ) {}

  /**
   * Sets the lost range (all events whose `published_at` is between two times) twice. A relay marks an event as published some
   * time after it has sent it, at most `leaseMs` + `markTimeoutMs`: the statement starts before the lease of the event ends.
   * Events that were sent just before the loss may therefore be marked after the first call of `setLostRange`; the second call,
   * after that time, includes them.
   */
  @PeriodicJob(({ context }: OutboxRepublisher) => ({ context, intervalMs }))
  async checkForDataLoss(stopping: AbortSignal): Promise<void> {
    const markDelayMs = this.options.leaseMs + this.options.markTimeoutMs;
    const onLoss = async (): Promise<void> => {
      const firstEnd = await this.recovery.setLostRange();
      this.logger.warn(`Redis may have lost events of ${this.context}; republishing them`);
      await pause(markDelayMs, undefined, { signal: stopping });
      await this.recovery.setLostRange(firstEnd);
    };
    await this.attempt('Looking for lost events', stopping, () =>
      this.publisher.detectDataLoss(this.context, onLoss, 2 * markDelayMs),
    );
  }

  /**
   * Republishes the lost events in batches, where the context is active, and continues where another process stopped.
   * Without Redis nothing is lost, but a process with Redis may have left a range before.
   */
  @PeriodicJob(({ context }: OutboxRepublisher) => ({ context, intervalMs }))
  async republish(stopping: AbortSignal): Promise<void> {
    if (this.publisher.awaitsSubscribers && !this.mayHaveLostRange) return;
    await this.attempt('Republishing lost events', stopping, async () => {
      do {
        const { remaining, shouldPause } = await this.recovery.requeueNext();
        this.mayHaveLostRange = remaining;
        if (!shouldPause) continue;
        this.relaySignal.notify();
        await pause(batchIntervalMs, undefined, { signal: stopping });
      } while (this.mayHaveLostRange && !stopping.aborted);
    });
  }

  /** Records how far all subscribers have handled the events. */
  @PeriodicJob(({ context }: OutboxRepublisher) => ({ context, intervalMs: handledIntervalMs }))
  async recordHandled(stopping: AbortSignal): Promise<void> {
    if (this.publisher.awaitsSubscribers) return;
    await this.attempt('Recording handled events', stopping, async () => {
      const { checkpoint } = this;
      const time = await this.recovery.now();
      const progress = await this.publisher.progress(this.context, checkpoint?.streamPosition);
      if (checkpoint && progress && !progress.isPreviousHandled) return;
      if (checkpoint && progress) await this.recovery.recordHandled(checkpoint.time);
      this.checkpoint = progress && { streamPosition: progress.current, time };
    });
  }

  /** A failure is counted, logged once, and makes the process not ready until the step succeeds. */
  private async attempt(step: string, stopping: AbortSignal, work: () => Promise<void>): Promise<void> {
    const { context, lastFailures } = this;
    try {
      await work();
      lastFailures.delete(step);
    } catch (error) {
      if (stopping.aborted || error instanceof Unreachable) return; // that Redis is unreachable is reported elsewhere
      const { message } = error as Error;
      this.metrics.of(failures).inc({ context });
      if (lastFailures.get(step) !== message)
        this.logger.error({ err: error }, `${step} failed (context=${context})`);
      lastFailures.set(step, message);
    }
    const isFailing = lastFailures.size > 0;
    this.state.report(
      context,
      isFailing ? `events of ${context} that Redis has lost cannot be republished` : undefined,
    );
  }
}
