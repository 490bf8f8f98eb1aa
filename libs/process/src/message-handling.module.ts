import { Global, Module } from '@nestjs/common';
import { WORK_GROUP } from '#kernel/concurrency';
import {
  currentScope,
  HANDLER_MIDDLEWARE,
  CONTEXT_OF_OPEN_TRANSACTION,
  TRANSIENT_ERROR_CHECK,
  type HandlerMiddleware,
} from '#kernel/messaging';
import { IdempotencyMiddleware } from '#kernel/idempotency';
import { delegatedNetworkOf } from '#kernel/identity';
import { CONNECTION_QUEUE, contextOfOpenTransaction, Databases, isTransientError } from '#kernel/persistence';
import { ConnectionQueue } from './connection-queue.js';

/**
 * Runs every message handler on the database of its context. Calling modules get database connections in turn, and so do the
 * client networks of each module. Calls to other processes are sent for client networks in turn.
 */
@Global()
@Module({
  providers: [
    IdempotencyMiddleware,
    {
      provide: HANDLER_MIDDLEWARE,
      inject: [Databases, IdempotencyMiddleware],
      useFactory: (databases: Databases, idempotency: IdempotencyMiddleware): HandlerMiddleware[] => [
        ({ context }, next) => databases.runInContext(context, next),
        (message, next) => idempotency.execute(message, next),
      ],
    },
    { provide: TRANSIENT_ERROR_CHECK, useValue: isTransientError },
    { provide: WORK_GROUP, useValue: currentClientNetwork },
    { provide: CONNECTION_QUEUE, useValue: () => new ConnectionQueue(currentCaller, currentClientNetwork) },
    { provide: CONTEXT_OF_OPEN_TRANSACTION, useValue: contextOfOpenTransaction },
  ],
  exports: [
    WORK_GROUP,
    CONNECTION_QUEUE,
    HANDLER_MIDDLEWARE,
    TRANSIENT_ERROR_CHECK,
    CONTEXT_OF_OPEN_TRANSACTION,
  ],
})
export class MessageHandlingModule {}

/** The module in another process whose request is executed; empty if there is none. */
function currentCaller(): string {
  return currentScope()?.caller ?? '';
}

/** The network of the client for which a message is handled; empty without a client. */
function currentClientNetwork(): string {
  return delegatedNetworkOf(currentScope()?.headers.clientIp ?? '');
}
