import { Test, type TestingModule } from '@nestjs/testing';
import { EntityManager } from '@mikro-orm/sql';
import { Configuration, ConfigurationModule } from '#kernel/config';
import { EventPublisher, WORK_PLACEMENT, type WorkPlacement } from '#kernel/messaging';
import { Metrics, ProcessState } from '#kernel/observability';
import { PersistenceModule } from '#kernel/persistence';
import { Inbox, Outbox, OutboxModule } from '../index.js';
import { OutboxRelay, RELAY_OPTIONS, type RelayOptions } from '../outbox-relay.js';
import type { CounterContext } from './counter-context.js';

export interface OutboxTestContext {
  readonly app: TestingModule;
  readonly em: EntityManager;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly relay: OutboxRelay;
  /** Increments a counter and adds the event, in one transaction. With `fails`, the transaction is rolled back. */
  increment(counter: string, fails?: 'fails'): Promise<void>;
}

/** Starts a Nest application that hosts the context. */
export async function startOutboxContext(
  { context, database, counterIncremented }: CounterContext,
  publisher: EventPublisher,
  env: Record<string, string>,
  options: RelayOptions,
  placement?: Pick<WorkPlacement, 'isActive'>,
): Promise<OutboxTestContext> {
  const imports = [
    ConfigurationModule.forProcess(new Configuration({ NODE_ENV: 'test', ...env })),
    PersistenceModule.forContext(database),
    OutboxModule.forContext(context),
  ];
  const messaging = {
    module: class Messaging {},
    global: true,
    providers: [
      { provide: EventPublisher, useValue: publisher },
      { provide: WORK_PLACEMENT, useValue: placement },
      Metrics,
      ProcessState,
    ],
    exports: [EventPublisher, WORK_PLACEMENT, Metrics, ProcessState],
  };
  const app = await Test.createTestingModule({ imports: [...imports, messaging] })
    .overrideProvider(RELAY_OPTIONS)
    .useValue(options)
    .compile();
  app.useLogger(false);
  await app.init();
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  const em = get(EntityManager);
  const outbox = get(Outbox);

  const increment = (counter: string, fails?: 'fails'): Promise<void> =>
    em.transactional(async () => {
      const [row] = await em.execute<{ value: number }[]>(
        `insert into ${context}.counters values (?, 1)
         on conflict (id) do update set value = counters.value + 1 returning value`,
        [counter],
      );
      await outbox.add(counterIncremented, { value: row!.value }, { aggregateId: counter });
      if (fails) throw new Error('rolled back by the test');
    });

  return { app, em, outbox, inbox: get(Inbox), relay: get(OutboxRelay), increment };
}
