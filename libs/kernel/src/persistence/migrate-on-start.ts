import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { settingsOf } from '#kernel/config';
import { isConnectionFailure } from './connection-failure.js';
import { Databases } from './databases.js';
import { PersistenceSettings } from './persistence-settings.js';

const retryMs = 1_000;

/**
 * Migrates before anything else of the process starts. Where the server cannot be reached, the process starts
 * nevertheless, not ready, and migrates once it can. A migration that fails stops the boot.
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
    const waiting = (await Promise.all(attempts)).filter((context) => context !== undefined);
    this.retrying = Promise.all(waiting.map((context) => this.retry(context)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.retrying;
  }

  /** The context again, when it is to be tried again. */
  private async attempt(context: string): Promise<string | undefined> {
    try {
      await this.databases.migrate([context]);
      return undefined;
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      this.logger.warn(
        { err: error },
        `${context}: the database cannot be reached; trying again every ${retryMs} ms`,
      );
      return context;
    }
  }

  private async retry(context: string): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await wait(retryMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const failed = await this.attempt(context).catch((error: unknown) => {
        this.logger.error(
          { err: error },
          `${context}: a migration failed; this process will not become ready`,
        );
      });
      if (!failed) return;
    }
  }
}
