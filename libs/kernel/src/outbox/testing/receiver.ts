import { EventPublisher, type OutgoingEvent } from '#kernel/messaging';
import { CounterMoved } from './counters.js';

/** Where the events of a spec arrive. */
export class Receiver extends EventPublisher {
  readonly events: OutgoingEvent[] = [];
  /** Called before an event counts as received; may fail or take its time. */
  before: (event: OutgoingEvent) => Promise<void> = async () => {};
  /** Whether it has forgotten what it received; it says so once. */
  forgetful = false;
  private readonly waiting = new Set<() => void>();

  override async publish(event: OutgoingEvent): Promise<void> {
    await this.before(event);
    this.events.push(event);
    for (const look of this.waiting) look();
  }

  override async afterLoss(_: string, handOverAgain: () => Promise<void>): Promise<void> {
    if (!this.forgetful) return;
    this.forgetful = false;
    await handOverAgain();
  }

  /** Resolves once that many events have been received, of one aggregate or all told. */
  async receives(count: number, aggregateId?: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = (): void => {
      if ((aggregateId ? this.of(aggregateId) : this.events).length >= count) resolve();
    };
    this.waiting.add(look);
    look();
    await promise;
    this.waiting.delete(look);
  }

  of(aggregateId: string): OutgoingEvent[] {
    return this.events.filter((event) => event.aggregateId === aggregateId);
  }

  /** What the counter was said to move to, in the order received. */
  movesOf(aggregateId: string): number[] {
    return this.of(aggregateId).map(({ body }) => (body as CounterMoved).to);
  }
}
