import { Global, Module } from '@nestjs/common';
import {
  HANDLER_MIDDLEWARE,
  OPEN_TRANSACTION,
  TRANSIENT_ERROR_CHECK,
  type HandlerMiddleware,
  type OpenTransaction,
} from '#kernel/messaging';
import { IdempotencyStore } from '#kernel/outbox';
import { Databases, isConnectionFailure } from '#kernel/persistence';

/** Runs every message handler on the database of its context. */
@Global()
@Module({
  providers: [
    IdempotencyStore,
    {
      provide: HANDLER_MIDDLEWARE,
      inject: [Databases, IdempotencyStore],
      useFactory: (databases: Databases, idempotency: IdempotencyStore): HandlerMiddleware[] => [
        ({ context }, next) => databases.runInContext(context, next),
        (message, next) => idempotency.once(message, next),
      ],
    },
    { provide: TRANSIENT_ERROR_CHECK, useValue: isConnectionFailure },
    {
      provide: OPEN_TRANSACTION,
      inject: [Databases],
      useFactory:
        (databases: Databases): OpenTransaction =>
        () =>
          databases.inTransaction(),
    },
  ],
  exports: [HANDLER_MIDDLEWARE, TRANSIENT_ERROR_CHECK, OPEN_TRANSACTION],
})
export class MessageHandlingModule {}
