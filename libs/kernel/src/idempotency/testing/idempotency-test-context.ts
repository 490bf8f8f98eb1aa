import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { AnyRequest } from '#contracts/definition';
import { Configuration, ConfigurationModule } from '#kernel/config';
import { runInScope } from '#kernel/messaging';
import { Databases, PersistenceModule } from '#kernel/persistence';
import { CommandTransaction, IdempotencyKeysRepository, IdempotencyMiddleware } from '../index.js';
import { counterContext } from './counter-context.js';

export interface SendOptions {
  readonly key?: string;
  readonly caller?: string;
  readonly message?: AnyRequest;
  readonly payload?: object;
  /** Two requests with the same id are deliveries of one request. Undefined: the sender sets none. Default: a new one. */
  readonly requestId?: string | undefined;
  readonly managesIdempotency?: boolean;
  readonly handle?: () => Promise<unknown>;
}

export type IdempotencyTestContext = Awaited<ReturnType<typeof startIdempotencyContext>>;

/** Starts a context whose commands increment counters. */
export async function startIdempotencyContext(context: string, message: AnyRequest) {
  const database = counterContext(context);
  const env = { NODE_ENV: 'test', DATABASE_URL: process.env['TEST_DATABASE_URL']! };
  const imports = [
    ConfigurationModule.forProcess(new Configuration(env)),
    PersistenceModule.forContext(database),
  ];
  const app = await Test.createTestingModule({ imports }).compile();
  app.useLogger(false);
  await app.init();
  const databases = app.get(Databases);
  const em = databases.entityManager(context);
  const commands = new IdempotencyMiddleware(databases);
  commands.onModuleInit();
  const transaction = new CommandTransaction(databases, context);
  const defaultCaller = randomUUID();

  const valueOf = async (counter: string): Promise<number> => {
    const sql = `select value from ${context}.counters where id = ?`;
    const [row] = await em.fork().execute<{ value: number }[]>(sql, [counter]);
    return row?.value ?? 0;
  };

  /** In the current transaction, if any. */
  const increment = (counter: string): Promise<unknown> =>
    em.execute(
      `insert into ${context}.counters values (?, 1) on conflict (id) do update set value = counters.value + 1`,
      [counter],
    );

  const incrementAndRead = (counter: string): Promise<{ value: number }> =>
    transaction.run(async () => {
      await increment(counter);
      const sql = `select value from ${context}.counters where id = ?`;
      const [row] = await em.execute<[{ value: number }]>(sql, [counter]);
      return row;
    });

  const send = (counter: string, options: SendOptions): Promise<unknown> => {
    const { key, caller = defaultCaller, payload = { counter }, managesIdempotency = false } = options;
    const { handle = () => incrementAndRead(counter) } = options;
    const requestId = 'requestId' in options ? options.requestId : randomUUID();
    const principal = { id: caller, permissions: new Set<string>(), sessionId: randomUUID() };
    const headers = {
      ...(requestId !== undefined && { requestId }),
      ...(key !== undefined && { idempotencyKey: key }),
    };
    const handlerContext = { context, message: options.message ?? message, payload, managesIdempotency };
    return runInScope({ principal, headers }, () =>
      databases.runInContext(context, () => commands.execute(handlerContext, handle)),
    );
  };

  return {
    em,
    databases,
    transaction,
    keys: new IdempotencyKeysRepository(databases, context),
    valueOf,
    increment,
    incrementAndRead,
    send,
    /** Sets columns of all keys, e.g. as a crash would have left them. */
    updateKeys: (assignments: string) =>
      em.fork().execute(`update ${context}.idempotency_keys set ${assignments}`),
    close: () => app.close(),
  };
}
