import { Global, Module } from '@nestjs/common';
import {
  HANDLER_MIDDLEWARE,
  OPEN_TRANSACTION,
  TRANSIENT_ERROR_CHECK,
  type HandlerMiddleware,
  type OpenTransaction,
} from '#kernel/messaging';
import { IdempotentCommands } from '#kernel/idempotency';
import { Databases, isTransientError } from '#kernel/persistence';

/** Runs every message handler on the database of its context. */
@Global()
@Module({
  providers: [
    IdempotentCommands,
    {
      provide: HANDLER_MIDDLEWARE,
      inject: [Databases, IdempotentCommands],
      useFactory: (databases: Databases, commands: IdempotentCommands): HandlerMiddleware[] => [
        ({ context }, next) => databases.runInContext(context, next),
        (message, next) => commands.execute(message, next),
      ],
    },
    { provide: TRANSIENT_ERROR_CHECK, useValue: isTransientError },
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
