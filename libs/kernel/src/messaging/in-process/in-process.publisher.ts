import { Inject, Injectable, Optional } from '@nestjs/common';
import { TRACING, type Tracing } from '#kernel/observability';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { EventPublisher, type OutgoingEvent } from '../transport/event-publisher.js';
import { deliverToAll } from '../transport/deliver-to-all.js';
import { InProcessContext } from './in-process.context.js';
import { InProcessServer } from './in-process.server.js';
import { IN_PROCESS_DELIVERY, type InProcessDelivery } from './in-process-delivery.js';

/** Delivers each event to every subscriber in this process and waits until all have handled it. */
@Injectable()
export class InProcessPublisher extends EventPublisher {
  constructor(
    private readonly server: InProcessServer,
    private readonly dispatcher: Dispatcher,
    @Inject(IN_PROCESS_DELIVERY) private readonly delivery: InProcessDelivery,
    @Optional() @Inject(TRACING) tracing: Tracing | null = null,
  ) {
    super(tracing);
  }

  protected async deliver(event: OutgoingEvent): Promise<void> {
    await deliverToAll(this.server.eventHandlersOf(event.pattern), async (handler) => {
      for (let deliveries = this.delivery.deliversTwice ? 2 : 1; deliveries > 0; deliveries--) {
        const incoming = { ...event, body: this.delivery.isolate(event.body) };
        await this.dispatcher.event(handler, incoming, new InProcessContext([event.pattern]));
      }
    });
  }
}
