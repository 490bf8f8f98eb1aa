import { Module, type DynamicModule } from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { CommandTransaction } from './command-transaction.js';
import { IdempotencyCleanup } from './idempotency-cleanup.js';
import { IdempotencyKeysRepository } from './idempotency-keys.repository.js';

/** Provides the `CommandTransaction` of a context. Its table is created by `idempotencyTable`. */
@Module({})
export class IdempotencyModule {
  static forContext(context: string): DynamicModule {
    return {
      module: IdempotencyModule,
      providers: [
        {
          provide: IdempotencyKeysRepository,
          useFactory: (databases: Databases) => new IdempotencyKeysRepository(databases, context),
          inject: [Databases],
        },
        {
          provide: CommandTransaction,
          useFactory: (databases: Databases) => new CommandTransaction(databases, context),
          inject: [Databases],
        },
        {
          provide: IdempotencyCleanup,
          useFactory: (keys: IdempotencyKeysRepository) => new IdempotencyCleanup(context, keys),
          inject: [IdempotencyKeysRepository],
        },
      ],
      exports: [CommandTransaction, IdempotencyKeysRepository],
    };
  }
}
