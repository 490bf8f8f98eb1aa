import { Module, type DynamicModule } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import type { ContextDatabase } from './context-database.js';
import { declareDatabaseUrl } from './context-url.js';
import { Databases } from './databases.js';
import { DatabasesModule } from './databases.module.js';

/**
 * Connects a context to its database and provides the `EntityManager` of `@mikro-orm/sql` to its module:
 *
 *     imports: [PersistenceModule.forContext({ context: 'orders', entities: [OrderSchema], migrations: [Migration1] })]
 *
 * Handlers can use the injected entity manager directly: it resolves to a separate fork per message. Other code must wrap
 * its work in `Databases.runInContext`. The schema is named after the context and is created before the first migration;
 * raw SQL must qualify tables with it (`orders.orders`). SQL must run on PostgreSQL 15 to 18, one statement per `addSql`
 * or `execute`.
 */
@Module({})
export class PersistenceModule {
  static forContext(database: ContextDatabase): DynamicModule {
    declareDatabaseUrl(database.context);
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
