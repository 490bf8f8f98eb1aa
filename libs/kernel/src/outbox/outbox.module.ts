import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { EventPublisher } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { SchedulingModule } from '#kernel/scheduling';
import { Inbox } from './inbox.js';
import { OutboxGauges } from './outbox-gauges.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxStore } from './outbox-store.js';
import { Outbox } from './outbox.js';
import { WakeSignal } from './wake-signal.js';
import { OutboxRepublisher } from './outbox-republisher.js';
import { OutboxCleanup } from './outbox-cleanup.js';

/** Provides the `Outbox` and `Inbox` of a context and runs its relay. The tables are created by `outboxTables`. */
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
      imports: [SchedulingModule],
      providers: [
        WakeSignal,
        {
          provide: Outbox,
          useFactory: (databases: Databases, signal: WakeSignal) => new Outbox(databases, context, signal),
          inject: [Databases, WakeSignal],
        },
        ofContext(Inbox),
        ofContext(OutboxStore),
        ofContext(OutboxCleanup),
        ofContext(OutboxGauges),
        {
          provide: OutboxRelay,
          useFactory: (
            store: OutboxStore,
            publisher: EventPublisher,
            databases: Databases,
            signal: WakeSignal,
          ) => new OutboxRelay(store, publisher, databases, signal),
          inject: [OutboxStore, EventPublisher, Databases, WakeSignal],
        },
        {
          provide: OutboxRepublisher,
          useFactory: (relay: OutboxRelay, publisher: EventPublisher) =>
            new OutboxRepublisher(context, relay, publisher),
          inject: [OutboxRelay, EventPublisher],
        },
      ],
      exports: [Outbox, Inbox, OutboxRelay],
    };
  }
}
