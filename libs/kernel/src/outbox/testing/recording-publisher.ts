import { EventPublisher, type OutgoingEvent } from '#kernel/messaging';
import { CounterIncremented } from './counter-context.js';

/** Publisher that records the published events. */
export class RecordingPublisher extends EventPublisher {
  override readonly awaitsSubscribers = false;
  readonly events: OutgoingEvent[] = [];
  /** Called before an event is recorded; may delay or reject the publication. */
  beforeReceive: (event: OutgoingEvent) => Promise<void> = async () => {};
  /** Makes the next `detectDataLoss` check report a data loss. */
  hasLostData = false;
  private readonly waiters = new Set<() => void>();

  protected override async deliver(event: OutgoingEvent): Promise<void> {
    await this.beforeReceive(event);
    this.events.push(event);
    for (const check of this.waiters) check();
  }

  override async detectDataLoss(_: string, republish: () => Promise<void>): Promise<void> {
    if (!this.hasLostData) return;
    this.hasLostData = false;
    await republish();
  }

  /** Resolves once `count` events have been recorded, of one aggregate or in total. */
  async waitForEvents(count: number, aggregateId?: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const check = (): void => {
      if ((aggregateId ? this.eventsOf(aggregateId) : this.events).length >= count) resolve();
    };
    this.waiters.add(check);
    check();
    await promise;
    this.waiters.delete(check);
  }

  eventsOf(aggregateId: string): OutgoingEvent[] {
    return this.events.filter((event) => event.aggregateId === aggregateId);
  }

  /** The counter values in the order received. */
  valuesOf(aggregateId: string): number[] {
    return this.eventsOf(aggregateId).map(({ body }) => (body as CounterIncremented).value);
  }
}
