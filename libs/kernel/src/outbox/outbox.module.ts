import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { EventPublisher } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { Inbox } from './inbox.js';
import { OutboxGauges } from './outbox-gauges.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxRows } from './outbox-rows.js';
import { Outbox } from './outbox.js';
import { Reconciler } from './reconciler.js';
import { Retention } from './retention.js';

/** Gives a context its `Outbox` and `Inbox`, and publishes what it adds. Its tables come from `outboxTables`. */
@Module({})
export class OutboxModule {
  static forContext(context: string): DynamicModule {
    const ofContext = <T>(type: new (databases: Databases, context: string) => T): Provider => ({
      provide: type,
      useFactory: (databases: Databases) => new type(databases, context),
      inject: [Databases],
    });
    return {
      module: OutboxModule,
      providers: [
        ofContext(Outbox),
        ofContext(Inbox),
        ofContext(OutboxRows),
        ofContext(Retention),
        ofContext(OutboxGauges),
        {
          provide: OutboxRelay,
          useFactory: (rows: OutboxRows, publisher: EventPublisher, databases: Databases, outbox: Outbox) => {
            const relay = new OutboxRelay(rows, publisher, databases);
            outbox.whenCommitted(() => relay.wake());
            return relay;
          },
          inject: [OutboxRows, EventPublisher, Databases, Outbox],
        },
        {
          provide: Reconciler,
          useFactory: (relay: OutboxRelay, publisher: EventPublisher) =>
            new Reconciler(context, relay, publisher),
          inject: [OutboxRelay, EventPublisher],
        },
      ],
      exports: [Outbox, Inbox, OutboxRelay],
    };
  }
}
