import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { OperatorError } from '#kernel/config';
import { FolderLock } from './folder-lock.js';
import { rejectAfterPanic } from './reject-after-panic.js';

/**
 * PostgreSQL inside this process (PGlite), for running without external services. It has a single session, which all
 * contexts of the process share: transactions are serialised, and one that waits for another deadlocks.
 */
export class EmbeddedPostgres {
  private opening: Promise<{ lock: FolderLock; pglite: PGlite }> | undefined;

  constructor(private readonly folder: string) {}

  /** @throws {FolderInUse} when another process uses the folder */
  async instance(): Promise<PGlite> {
    this.opening ??= this.open();
    return (await this.opening).pglite;
  }

  /** Whether the folder contains a database, so that `instance` would not create one. */
  exists(): boolean {
    return existsSync(join(this.folder, 'postgres', 'PG_VERSION'));
  }

  /** Deletes the database. @throws {FolderInUse} when a process uses the folder */
  delete(): void {
    const lock = FolderLock.acquire(this.folder);
    rmSync(join(this.folder, 'postgres'), { recursive: true, force: true });
    lock.release();
  }

  async close(): Promise<void> {
    const opened = await this.opening?.catch(() => undefined);
    this.opening = undefined;
    await opened?.pglite.close();
    opened?.lock.release();
  }

  private async open(): Promise<{ lock: FolderLock; pglite: PGlite }> {
    const lock = FolderLock.acquire(this.folder);
    try {
      const { PGlite } = await import('@electric-sql/pglite');
      const dataDir = join(this.folder, 'postgres');
      const parsers = await postgresTypeParsers();
      const initialData = this.exists() ? {} : { loadDataDir: await prebuiltDataDir() };
      const pglite = await PGlite.create({ dataDir, parsers, ...initialData });
      rejectAfterPanic(pglite, resolve(this.folder));
      return { lock, pglite };
    } catch (error) {
      lock.release();
      throw new CannotOpen(this.folder, error as Error);
    }
  }
}

class CannotOpen extends OperatorError {
  override readonly name = 'CannotOpen';

  constructor(folder: string, { message }: Error) {
    const { bavail, bsize } = statfsSync(folder);
    const freeMegabytes = Math.floor((bavail * bsize) / 1e6);
    super(
      `The embedded database in ${resolve(folder)} cannot be opened: ${message || 'a file cannot be read or written'}. ` +
        `Its disk has ${freeMegabytes} MB free; a new database takes 100 MB.`,
    );
  }
}

/** For a new or incomplete folder, because running `initdb` takes seconds. */
async function prebuiltDataDir(): Promise<Blob> {
  const prepopulated = await import('@electric-sql/pglite-prepopulatedfs');
  return prepopulated.dataDir();
}

/** Type parsers that return the same JavaScript types as `pg`: timestamps and 64-bit integers are strings. */
async function postgresTypeParsers(): Promise<Record<number, (text: string) => unknown>> {
  const { PglitePlatform, createPostgreSqlTypeParsers } = await import('@mikro-orm/pglite');
  const platform = new PglitePlatform();
  const int8 = 20;
  return { ...createPostgreSqlTypeParsers((text) => platform.unmarshallArray(text)), [int8]: (text) => text };
}
