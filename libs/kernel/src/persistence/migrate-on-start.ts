import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { settingsOf } from '#kernel/config';
import { isConnectionFailure } from './connection-failure.js';
import { Databases } from './databases.js';
import { PersistenceSettings } from './persistence-settings.js';

const retryIntervalMs = 1_000;

/**
 * Runs pending migrations before the process starts working. If the server is unreachable, the process starts without
 * being ready, and migrates as soon as the server responds. A failing migration aborts the startup.
 */
@Injectable()
export class MigrateOnStart implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('migrations');
  private readonly stopping = new AbortController();
  private retrying: Promise<unknown> = Promise.resolve();

  constructor(private readonly databases: Databases) {}

  async onModuleInit(): Promise<void> {
    if (!settingsOf(PersistenceSettings).migrateOnStart) return;
    const attempts = this.databases.contexts().map((context) => this.attempt(context));
    const unreachable = (await Promise.all(attempts)).filter((context) => context !== undefined);
    this.retrying = Promise.all(unreachable.map((context) => this.retry(context)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.retrying;
  }

  /** Returns the context if its database is unreachable and the migration must be retried. */
  private async attempt(context: string): Promise<string | undefined> {
    try {
      await this.databases.migrate([context]);
      return undefined;
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      this.logger.warn(
        { err: error },
        `Database unreachable (context=${context}); retrying the migration every ${retryIntervalMs} ms`,
      );
      return context;
    }
  }

  private async retry(context: string): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await wait(retryIntervalMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const failed = await this.attempt(context).catch((error: unknown) => {
        this.logger.error(
          { err: error },
          `Migration failed (context=${context}); this process will not become ready`,
        );
      });
      if (!failed) return;
    }
  }
}
