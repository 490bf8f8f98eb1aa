import { Inject, Injectable, Optional, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { EntityManager, MikroORM } from '@mikro-orm/sql';
import { Configuration } from '#kernel/config';
import { Metrics, TRACING, type Tracing } from '#kernel/observability';
import { assertSessionLimits, selectSessionLimits, type SessionLimit } from './assert-session-limits.js';
import { diskFullError } from './database-errors.js';
import { connectEmbedded, connectPostgres, type ContextDatabase } from './context-database.js';
import { databaseUrlOf } from './context-url.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { migrate, pendingMigrations } from './migration/migrate.js';
import { CONNECTION_QUEUE, traceStatements, type PatchedPool, type WaitingCalls } from './patches/index.js';
import { PersistenceSettings } from './persistence-settings.js';
import { measurePool } from './pool-gauges.js';
import { poolOptions, migrationPoolOptions } from './pool.js';
import { assertWritableSql } from './prepare-session.js';
import { runInUnitOfWork } from './unit-of-work.js';

/** The databases of all contexts hosted by this process. */
@Injectable()
export class Databases implements OnModuleInit, OnApplicationShutdown {
  private readonly settings: PersistenceSettings;
  private readonly embedded: EmbeddedPostgres;
  private readonly databases = new Map<string, ContextDatabase>();
  private readonly orms = new Map<string, MikroORM>();
  private readonly stopMeasuring: (() => void)[] = [];
  private readonly verified = new Set<string>();

  constructor(
    private readonly configuration: Configuration,
    @Optional() private readonly metrics: Metrics = new Metrics(),
    @Optional() @Inject(TRACING) private readonly tracing: Tracing | null = null,
    @Optional() @Inject(CONNECTION_QUEUE) private readonly createQueue: () => WaitingCalls = () => [],
  ) {
    this.settings = configuration.of(PersistenceSettings);
    this.embedded = new EmbeddedPostgres(this.settings.dataDir);
  }

  /** Registers the database of a context; called by `PersistenceModule`. Does not connect. */
  async add(database: ContextDatabase): Promise<EntityManager> {
    const { context } = database;
    if (this.databases.has(context)) throw new Error(`${context} has more than one PersistenceModule`);
    this.databases.set(context, database);
    const { poolMax } = this.settings;
    const orm = await this.createOrm(database, poolOptions(context, poolMax));
    if (databaseUrlOf(context, this.configuration))
      this.stopMeasuring.push(measurePool(this.metrics, orm, context, poolMax));
    this.orms.set(context, orm);
    if (this.tracing) traceStatements(orm, context, this.tracing);
    return orm.em;
  }

  /** Opens the embedded database if it is needed. @throws {FolderInUse} which aborts the startup */
  async onModuleInit(): Promise<void> {
    if (this.contexts().some((context) => this.isEmbedded(context))) await this.embedded.instance();
  }

  /** Maximum number of connections per context. */
  get poolMax(): number {
    return this.settings.poolMax;
  }

  contexts(): string[] {
    return [...this.databases.keys()];
  }

  /** The entity manager injected in `context`. Outside of `runInContext`, use it for raw SQL and transactions only. */
  entityManager(context: string): EntityManager {
    return this.ormOf(context).em;
  }

  /** Runs `work` as one unit of work with its own identity map. */
  runInContext<T>(context: string, work: () => T): T {
    const orm = this.orms.get(context);
    return orm ? runInUnitOfWork(orm.em, work) : work();
  }

  /**
   * Runs pending migrations; safe with concurrent processes. Returns the names of the executed ones by context.
   * @throws OperatorError if the disk is full
   */
  async migrate(contexts = this.contexts()): Promise<Record<string, string[]>> {
    const executed: Record<string, string[]> = {};
    for (const context of contexts) {
      const database = this.databaseOf(context);
      const orm = await this.createOrm(database, migrationPoolOptions(context));
      executed[context] = await migrate(orm, database)
        .catch((error: Error) => Promise.reject(diskFullError(context, error) ?? error))
        .finally(() => orm.close());
    }
    return executed;
  }

  /** The names of the pending migrations by context. Read-only. */
  async pending(contexts = this.contexts()): Promise<Record<string, string[]>> {
    const pending: Record<string, string[]> = {};
    for (const context of contexts) {
      pending[context] = await pendingMigrations(this.ormOf(context), this.databaseOf(context));
    }
    return pending;
  }

  /**
   * Resolves if the context's database accepts a connection.
   * @throws OperatorError if a connection pooler drops the settings of sessions
   */
  async connect(context: string): Promise<void> {
    const limits = await this.entityManager(context).execute<SessionLimit[]>(selectSessionLimits);
    if (!this.isEmbedded(context)) assertSessionLimits(context, limits);
  }

  isEmbedded(context: string): boolean {
    return databaseUrlOf(context, this.configuration) === undefined;
  }

  /** Resolves if the context's database responds, accepts writes and is fully migrated; rejects with the reason otherwise. */
  async ping(context: string): Promise<void> {
    await this.entityManager(context).execute(assertWritableSql);
    if (this.verified.has(context)) return;
    const missing = await pendingMigrations(this.ormOf(context), this.databaseOf(context));
    if (missing.length > 0)
      throw new Error(`The database of ${context} lacks the migrations ${missing.join(', ')}`);
    await this.connect(context);
    this.verified.add(context);
  }

  /**
   * Whether `ping` has succeeded once and the context's database has executed a statement after `time`, a value of
   * `performance.now()`. Always false for the embedded database.
   */
  async hasRespondedSince(context: string, time: number): Promise<boolean> {
    if (!this.verified.has(context) || this.isEmbedded(context)) return false;
    const pool = (await this.ormOf(context).driver.getConnection().getNativeClient()) as PatchedPool;
    return (pool.lastResponseAt ?? 0) > time;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stopMeasuring) stop();
    await Promise.all([...this.orms.values()].map((orm) => orm.close()));
    await this.embedded.close();
  }

  private createOrm(database: ContextDatabase, pool: object): Promise<MikroORM> {
    const url = databaseUrlOf(database.context, this.configuration);
    return url
      ? connectPostgres(database, url, pool, this.createQueue)
      : connectEmbedded(database, this.embedded);
  }

  private databaseOf(context: string): ContextDatabase {
    return required(this.databases, context);
  }

  private ormOf(context: string): MikroORM {
    return required(this.orms, context);
  }
}

function required<T>(byContext: ReadonlyMap<string, T>, context: string): T {
  const value = byContext.get(context);
  if (!value) throw new Error(`${context} has no database in this process`);
  return value;
}
