import { Test, type TestingModule } from '@nestjs/testing';
import { EntityManager } from '@mikro-orm/sql';
import { loadSettings } from '#kernel/config';
import { EventPublisher } from '#kernel/messaging';
import { Databases, PersistenceModule } from '#kernel/persistence';
import { Inbox, Outbox, OutboxModule } from '../index.js';
import { OutboxRelay, type RelayPace } from '../outbox-relay.js';
import { OutboxRows } from '../outbox-rows.js';
import type { Counters } from './counters.js';

export interface Started {
  readonly app: TestingModule;
  readonly em: EntityManager;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly relay: OutboxRelay;
  /** Adds one to a counter and says so, in one transaction, which fails at its end where `fails` says so. */
  move(counter: string, fails?: 'fails'): Promise<void>;
}

/** A process that hosts the context. */
export async function start(
  { context, database, counterMoved }: Counters,
  publisher: EventPublisher,
  env: Record<string, string>,
  pace: RelayPace,
): Promise<Started> {
  const imports = [PersistenceModule.forContext(database), OutboxModule.forContext(context)];
  loadSettings({ NODE_ENV: 'test', ...env });
  const messaging = {
    module: class Messaging {},
    global: true,
    providers: [{ provide: EventPublisher, useValue: publisher }],
    exports: [EventPublisher],
  };
  const app = await Test.createTestingModule({ imports: [...imports, messaging] })
    .overrideProvider(OutboxRelay)
    .useFactory({
      factory: (rows: OutboxRows, databases: Databases) => new OutboxRelay(rows, publisher, databases, pace),
      inject: [OutboxRows, Databases],
    })
    .compile();
  app.useLogger(false);
  await app.init();
  const of = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  const em = of(EntityManager);
  const outbox = of(Outbox);

  const move = (counter: string, fails?: 'fails'): Promise<void> =>
    em.transactional(async () => {
      const [row] = await em.execute<{ value: number }[]>(
        `insert into ${context}.counters values (?, 1)
         on conflict (id) do update set value = counters.value + 1 returning value`,
        [counter],
      );
      await outbox.add(counterMoved, { to: row!.value }, { aggregateId: counter });
      if (fails) throw new Error('the end of the transaction');
    });

  return { app, em, outbox, inbox: of(Inbox), relay: of(OutboxRelay), move };
}
