import { Module, type DynamicModule } from '@nestjs/common';
import { statementTimeoutMs } from '#kernel/persistence';
import { SchedulingModule } from '#kernel/scheduling';
import { Inbox } from './inbox.js';
import { OutboxCleanup } from './outbox-cleanup.js';
import { OUTBOX_CONTEXT } from './outbox-context.js';
import { OutboxGauges } from './outbox-gauges.js';
import { OutboxRecovery } from './outbox-recovery.js';
import { OutboxRelay, RELAY_OPTIONS, type RelayOptions } from './outbox-relay.js';
import { OutboxRepublisher } from './outbox-republisher.js';
import { OutboxStore } from './outbox-store.js';
import { Outbox } from './outbox.js';
import { WakeSignal } from './wake-signal.js';

const relayOptions: RelayOptions = {
  leaseMs: 10_000,
  pollIntervalMs: 1_000,
  markTimeoutMs: statementTimeoutMs,
};

/** Provides the `Outbox` and `Inbox` of a context and runs its relay. The tables are created by `outboxTables`. */
@Module({})
export class OutboxModule {
  static forContext(context: string): DynamicModule {
    return {
      module: OutboxModule,
      imports: [SchedulingModule],
      providers: [
        { provide: OUTBOX_CONTEXT, useValue: context },
        { provide: RELAY_OPTIONS, useValue: relayOptions },
        WakeSignal,
        Outbox,
        Inbox,
        OutboxStore,
        OutboxRelay,
        OutboxRecovery,
        OutboxRepublisher,
        OutboxCleanup,
        OutboxGauges,
      ],
      exports: [Outbox, Inbox, OutboxRelay],
    };
  }
}
