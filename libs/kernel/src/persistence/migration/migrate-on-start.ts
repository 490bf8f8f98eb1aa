import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Configuration, OperatorError } from '#kernel/config';
import { poolerError } from '../assert-session-limits.js';
import { isDatabaseUnavailable, isRejectedLogin } from '../database-errors.js';
import { databaseUrlVariable } from '../context-url.js';
import { Databases } from '../databases.js';
import { PersistenceSettings } from '../persistence-settings.js';

const retryDelayMs = 1_000;

/**
 * Runs pending migrations before the process starts working, or only connects if that is disabled. If the server is
 * unreachable, the process starts without being ready, and migrates as soon as the server responds. A failing
 * migration, a rejected login, a full disk and a pooler that drops session settings abort the startup, and so does any
 * failure of the embedded database.
 */
@Injectable()
export class MigrateOnStart implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('migrations');
  private readonly stopping = new AbortController();
  private readonly retries = new Map<string, Promise<void>>();
  /** Why the database of a context is unreachable, as logged. */
  private readonly reasons = new Map<string, string>();

  constructor(
    private readonly databases: Databases,
    private readonly configuration: Configuration,
  ) {}

  async onModuleInit(): Promise<void> {
    await Promise.all(this.databases.contexts().map((context) => this.prepare(context)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.retries.values());
  }

  private async prepare(context: string): Promise<void> {
    const { migrateOnStart } = this.configuration.of(PersistenceSettings);
    try {
      await this.open(context);
    } catch (error) {
      const ofPooler = poolerError(context, error as Error);
      if (ofPooler) throw ofPooler;
      if (isRejectedLogin(error)) throw rejectedLogin(context, error as Error);
      if (!isDatabaseUnavailable(error)) throw error;
      if (this.databases.isEmbedded(context)) throw new OperatorError((error as Error).message);
      if (migrateOnStart) this.retryLater(context, error as Error);
    }
  }

  private async open(context: string): Promise<void> {
    const { migrateOnStart } = this.configuration.of(PersistenceSettings);
    if (migrateOnStart) await this.databases.migrate([context]);
    await this.databases.connect(context);
  }

  /** Logs each reason once, in one line. */
  private retryLater(context: string, { message }: Error): void {
    if (this.reasons.get(context) !== message)
      this.logger.warn(`Database unreachable (context=${context}), retrying the migration: ${message}`);
    this.reasons.set(context, message);
    this.retries.set(context, this.retry(context));
  }

  private async retry(context: string): Promise<void> {
    const { signal } = this.stopping;
    await wait(retryDelayMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await this.open(context).catch((error: unknown) => {
      if (isDatabaseUnavailable(error)) this.retryLater(context, error as Error);
      else
        this.logger.error(
          { err: error },
          `Migration failed (context=${context}); this process will not become ready`,
        );
    });
  }
}

function rejectedLogin(context: string, { message }: Error): OperatorError {
  const variables = `DATABASE_URL or ${databaseUrlVariable(context)}`;
  return new OperatorError(`PostgreSQL rejects the login of ${context}: ${message}. Correct ${variables}.`);
}
