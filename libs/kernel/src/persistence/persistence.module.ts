import { Module, type DynamicModule } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import type { ContextDatabase } from './context-database.js';
import { declareUrl } from './context-url.js';
import { Databases } from './databases.js';
import { DatabasesModule } from './databases.module.js';

/**
 * Gives a context its database, and its module `EntityManager` of `@mikro-orm/sql` to inject:
 *
 *     imports: [PersistenceModule.forContext({ context: 'orders', entities: [OrderSchema], migrations: [Migration1] })]
 *
 * Handlers may use the injected entity manager as it is: each message has its own behind it. Other code wraps its
 * work in `Databases.runInContext`. Tables live in the schema named after the context, which exists before the first
 * migration runs; raw SQL has to name it (`orders.orders`). SQL has to suit PostgreSQL 15 as well as 18, one statement
 * per `addSql` or `execute`.
 */
@Module({})
export class PersistenceModule {
  static forContext(database: ContextDatabase): DynamicModule {
    declareUrl(database.context);
    return {
      module: PersistenceModule,
      imports: [DatabasesModule],
      providers: [
        {
          provide: EntityManager,
          useFactory: (databases: Databases) => databases.add(database),
          inject: [Databases],
        },
      ],
      exports: [EntityManager],
    };
  }
}
