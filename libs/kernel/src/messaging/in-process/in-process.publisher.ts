import { Injectable, Logger } from '@nestjs/common';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { EventPublisher, type OutgoingEvent } from '../transport/event-publisher.js';
import { everySubscriber } from '../transport/deliver-to-all.js';
import { InProcessContext } from './in-process.context.js';
import { InProcessServer } from './in-process.server.js';
import type { Wire } from './payload-codec.js';

/** Delivers events to every subscriber in this process and waits for all of them. */
@Injectable()
export class InProcessPublisher extends EventPublisher {
  private readonly logger = new Logger(InProcessPublisher.name);

  constructor(
    private readonly server: InProcessServer,
    private readonly dispatcher: Dispatcher,
    private readonly wire: Wire,
  ) {
    super();
  }

  async publish(event: OutgoingEvent): Promise<void> {
    const handlers = [...this.server.subscribersOf(event.pattern).values()].flat();
    await everySubscriber(handlers, async (handler) => {
      for (let time = this.wire.repeats ? 2 : 1; time > 0; time--) {
        const incoming = { ...event, body: this.wire.carry(event.body) };
        await this.dispatcher.event(handler, incoming, new InProcessContext([event.pattern]));
      }
    });
  }

  lost(event: OutgoingEvent, error: unknown): void {
    this.logger.error({ err: error, eventId: event.id, pattern: event.pattern }, 'an event was not handled');
  }
}
