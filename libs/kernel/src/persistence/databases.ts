import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { TransactionContext } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/sql';
import { settingsOf } from '#kernel/config';
import { tracing } from '#kernel/observability';
import { connectEmbedded, connectPostgres, type ContextDatabase } from './context-database.js';
import { urlOf } from './context-url.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { migrate, pendingMigrations } from './migrate.js';
import { PersistenceSettings } from './persistence-settings.js';
import { measurePool } from './pool-gauges.js';
import { poolFor, poolForMigrations } from './pool.js';
import { traceStatements } from './trace-statements.js';
import { runInUnit } from './unit-of-work.js';

/** The databases of all contexts that this process hosts. */
@Injectable()
export class Databases implements OnModuleInit, OnApplicationShutdown {
  private readonly settings = settingsOf(PersistenceSettings);
  private readonly embedded = new EmbeddedPostgres(this.settings.dataDir);
  private readonly databases = new Map<string, ContextDatabase>();
  private readonly orms = new Map<string, MikroORM>();
  private readonly stopMeasuring: (() => void)[] = [];
  private readonly upToDate = new Set<string>();

  /** Called by `PersistenceModule`. Does not connect. */
  async add(database: ContextDatabase): Promise<EntityManager> {
    const { context } = database;
    if (this.databases.has(context)) throw new Error(`${context} has more than one PersistenceModule`);
    this.databases.set(context, database);
    const { poolMax } = this.settings;
    const orm = await this.connect(database, poolFor(context, poolMax));
    if (urlOf(context)) this.stopMeasuring.push(measurePool(orm, context, poolMax));
    this.orms.set(context, orm);
    const recorder = tracing();
    if (recorder) traceStatements(orm, context, recorder);
    return orm.em;
  }

  /** @throws {FolderInUse} which stops the boot: unlike a server that is down, it does not pass by itself */
  async onModuleInit(): Promise<void> {
    if (this.contexts().some((context) => !urlOf(context))) await this.embedded.instance();
  }

  contexts(): string[] {
    return [...this.databases.keys()];
  }

  /** The entity manager that is injected in `context`. Outside of `runInContext` it only takes raw SQL and transactions. */
  entityManager(context: string): EntityManager {
    return this.ormOf(context).em;
  }

  /** Runs `work` as one unit of work: what it reads and changes is seen by nobody else's entity manager. */
  runInContext<T>(context: string, work: () => T): T {
    const orm = this.orms.get(context);
    return orm ? runInUnit(orm.em, work) : work();
  }

  /** The context that has a transaction open around the calling code. */
  inTransaction(): string | undefined {
    return TransactionContext.currentTransactionContext()?.em.name;
  }

  /** Brings schemas up to date, also when other processes do so at the same time. Names what was carried out. */
  async migrate(contexts = this.contexts()): Promise<Record<string, string[]>> {
    const done: Record<string, string[]> = {};
    for (const context of contexts) {
      const database = this.databaseOf(context);
      const orm = await this.connect(database, poolForMigrations(context));
      done[context] = await migrate(orm, database).finally(() => orm.close());
    }
    return done;
  }

  /** The migrations each context still lacks. Changes nothing. */
  async pending(contexts = this.contexts()): Promise<Record<string, string[]>> {
    const pending: Record<string, string[]> = {};
    for (const context of contexts) {
      pending[context] = await pendingMigrations(this.ormOf(context), this.databaseOf(context));
    }
    return pending;
  }

  /** Resolves when the context's database answers and is up to date; rejects with the reason otherwise. */
  async ping(context: string): Promise<void> {
    if (this.upToDate.has(context)) {
      await this.entityManager(context).execute('select 1');
      return;
    }
    const lacking = await pendingMigrations(this.ormOf(context), this.databaseOf(context));
    if (lacking.length > 0) throw new Error(`the database of ${context} lacks ${lacking.join(', ')}`);
    this.upToDate.add(context);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stopMeasuring) stop();
    await Promise.all([...this.orms.values()].map((orm) => orm.close()));
    await this.embedded.close();
  }

  private connect(database: ContextDatabase, pool: object): Promise<MikroORM> {
    const url = urlOf(database.context);
    return url ? connectPostgres(database, url, pool) : connectEmbedded(database, this.embedded);
  }

  private databaseOf(context: string): ContextDatabase {
    return found(this.databases, context);
  }

  private ormOf(context: string): MikroORM {
    return found(this.orms, context);
  }
}

function found<T>(byContext: ReadonlyMap<string, T>, context: string): T {
  const value = byContext.get(context);
  if (!value) throw new Error(`${context} has no database in this process`);
  return value;
}
