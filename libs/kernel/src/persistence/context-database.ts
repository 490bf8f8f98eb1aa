import { Logger } from '@nestjs/common';
import type { Migration } from '@mikro-orm/migrations';
import type { MikroORM, Options } from '@mikro-orm/sql';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import {
  RawSqlEntityManager,
  loadEmbeddedDriver,
  loadPostgresDriver,
  patchPool,
  type PatchedPool,
  type WaitingCalls,
} from './patches/index.js';
import { withoutParameters } from './postgres-url.js';
import { currentEntityManager } from './unit-of-work.js';

export type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

export interface ContextDatabase {
  /** Context name, which is also the name of its database schema. */
  readonly context: string;
  readonly entities: NonNullable<Options['entities']>;
  /** In execution order. Each runs once, and may only call `addSql`; one that has been applied must not be changed. */
  readonly migrations: readonly MigrationClass[];
}

/** Connects with the first query, so that the process can start while the database is down. See `CONNECTION_QUEUE`. */
export async function connectPostgres(
  database: ContextDatabase,
  url: string,
  poolOptions: object,
  createQueue: () => WaitingCalls = () => [],
): Promise<MikroORM> {
  const { MikroORM } = await import('@mikro-orm/postgresql');
  return new MikroORM({
    ...optionsOf(database),
    driver: await loadPostgresDriver(),
    clientUrl: withoutParameters(url),
    driverOptions: {
      connectionString: url,
      onPoolCreated: (pool: PatchedPool) => patchPool(pool, createQueue),
      ...poolOptions,
    },
  });
}

export async function connectEmbedded(
  database: ContextDatabase,
  embedded: EmbeddedPostgres,
): Promise<MikroORM> {
  const { MikroORM } = await import('@mikro-orm/pglite');
  return new MikroORM({
    ...optionsOf(database),
    driver: await loadEmbeddedDriver(),
    dbName: 'postgres',
    driverOptions: { pglite: () => embedded.instance() },
  });
}

function optionsOf({ context, entities }: ContextDatabase) {
  const logger = new Logger(`${context} database`);
  return {
    contextName: context,
    context: currentEntityManager,
    entityManager: RawSqlEntityManager as never, // each driver expects its own type, whose additional methods are not used
    schema: context,
    entities,
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    colors: false,
    logger: (line: string) => logger.warn(line),
  };
}
