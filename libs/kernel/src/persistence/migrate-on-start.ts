import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Configuration, OperatorError } from '#kernel/config';
import { isConnectionFailure, isRejectedLogin } from './connection-failure.js';
import { databaseUrlVariable } from './context-url.js';
import { Databases } from './databases.js';
import { PersistenceSettings } from './persistence-settings.js';

const retryDelayMs = 1_000;

/**
 * Runs pending migrations before the process starts working, or only connects if that is disabled. If the server is
 * unreachable, the process starts without being ready, and migrates as soon as the server responds. A failing migration and
 * a rejected login abort the startup.
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
      await (migrateOnStart ? this.databases.migrate([context]) : this.databases.connect(context));
    } catch (error) {
      if (isRejectedLogin(error)) throw rejectedLogin(context, error as Error);
      if (!isConnectionFailure(error)) throw error;
      if (migrateOnStart) this.retryLater(context, error as Error);
    }
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
    await this.databases.migrate([context]).catch((error: unknown) => {
      if (isConnectionFailure(error)) this.retryLater(context, error as Error);
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
