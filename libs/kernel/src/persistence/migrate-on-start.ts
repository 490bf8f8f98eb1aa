import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '#kernel/config';
import { isConnectionFailure } from './connection-failure.js';
import { Databases } from './databases.js';
import { PersistenceSettings } from './persistence-settings.js';

const retryDelayMs = 1_000;

/**
 * Runs pending migrations before the process starts working. If the server is unreachable, the process starts without
 * being ready, and migrates as soon as the server responds. A failing migration aborts the startup.
 */
@Injectable()
export class MigrateOnStart implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('migrations');
  private readonly stopping = new AbortController();
  private readonly retries = new Map<string, Promise<void>>();

  constructor(
    private readonly databases: Databases,
    private readonly configuration: Configuration,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.configuration.of(PersistenceSettings).migrateOnStart) return;
    await Promise.all(this.databases.contexts().map((context) => this.migrate(context)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.retries.values());
  }

  /** Resolves once the database is migrated, or immediately if it is unreachable and the migration is retried. */
  private async migrate(context: string): Promise<void> {
    try {
      await this.databases.migrate([context]);
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      this.logger.warn(
        { err: error },
        `Database unreachable (context=${context}); retrying the migration in ${retryDelayMs} ms`,
      );
      this.retries.set(context, this.retry(context));
    }
  }

  private async retry(context: string): Promise<void> {
    const { signal } = this.stopping;
    await wait(retryDelayMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await this.migrate(context).catch((error: unknown) =>
      this.logger.error(
        { err: error },
        `Migration failed (context=${context}); this process will not become ready`,
      ),
    );
  }
}
