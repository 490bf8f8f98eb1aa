import type { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import type { Migration } from '@mikro-orm/migrations';
import type { MikroORM, Options } from '@mikro-orm/sql';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { prepareStatements } from './prepared-statements.js';
import { reclaimLostConnections } from './lost-connections.js';
import { RowEntityManager } from './row-entity-manager.js';
import { ownEntityManager } from './unit-of-work.js';
import { withoutValues } from './without-values.js';

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

export interface ContextDatabase {
  /** Also the name of the schema that holds all of the context's tables. */
  readonly context: string;
  readonly entities: NonNullable<Options['entities']>;
  /** In the order in which they are carried out. Each runs once; a released one must not change any more. */
  readonly migrations: readonly MigrationClass[];
}

/** Nothing connects before the first query, so that a database that is down does not keep the process from starting. */
export async function connectPostgres(
  database: ContextDatabase,
  url: string,
  pool: object,
): Promise<MikroORM> {
  const { MikroORM } = await import('@mikro-orm/postgresql');
  const { BindingDriver } = await import('./binding-connection.js');
  const connectionString = url; // MikroORM reads neither sslmode nor any other parameter of its clientUrl
  return new MikroORM({
    ...optionsOf(database),
    driver: BindingDriver,
    clientUrl: url,
    driverOptions: { connectionString, onPoolCreated, ...pool },
  });
}

function onPoolCreated(pool: EventEmitter): void {
  reclaimLostConnections(pool);
  prepareStatements(pool);
}

export async function connectEmbedded(
  database: ContextDatabase,
  embedded: EmbeddedPostgres,
): Promise<MikroORM> {
  const { MikroORM, PgliteDriver } = await import('@mikro-orm/pglite');
  class Driver extends PgliteDriver {
    override convertException(error: Error) {
      return super.convertException(withoutValues(error));
    }
  }
  return new MikroORM({
    ...optionsOf(database),
    driver: Driver,
    dbName: 'postgres',
    driverOptions: { pglite: () => embedded.instance() },
  });
}

function optionsOf({ context, entities }: ContextDatabase) {
  const logger = new Logger(`${context} database`);
  return {
    contextName: context,
    context: ownEntityManager,
    entityManager: RowEntityManager as never, // each driver wants its own type, whose further methods nobody calls
    schema: context,
    entities,
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    colors: false,
    logger: (line: string) => logger.warn(line),
  };
}
