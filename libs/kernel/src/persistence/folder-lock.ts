import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OperatorError } from '#kernel/config';

export class FolderInUse extends OperatorError {
  override readonly name = 'FolderInUse';

  constructor(folder: string, owner: string) {
    super(
      `The embedded database in ${folder} is in use by process ${owner}. ` +
        'Stop that process, or give this one a DATA_DIR of its own, or let both share a PostgreSQL through DATABASE_URL.',
    );
  }
}

/**
 * Keeps a folder to one process. The lock is SQLite's, because Node has no other way to the locks of the operating
 * system, and those end with their process however it dies: a lock cannot go stale.
 */
export class FolderLock {
  private constructor(private readonly file: DatabaseSync) {}

  /** @throws {FolderInUse} when another process holds it, or this one already does */
  static take(path: string): FolderLock {
    const folder = resolve(path);
    mkdirSync(folder, { recursive: true });
    const owner = join(folder, 'lock.pid');
    const file = new DatabaseSync(join(folder, 'lock'));
    try {
      file.exec('begin exclusive');
    } catch (error) {
      file.close();
      if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
      throw new FolderInUse(folder, readFileSync(owner, 'utf8'));
    }
    writeFileSync(owner, String(process.pid));
    return new FolderLock(file);
  }

  release(): void {
    this.file.close();
  }
}

const sqliteBusy = 5;
