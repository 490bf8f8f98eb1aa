import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OperatorError } from '#kernel/config';

class FolderInUse extends OperatorError {
  override readonly name = 'FolderInUse';

  constructor(folder: string, owner: string) {
    super(
      `The embedded database in ${folder} is in use by process ${owner}. ` +
        'Stop that process, set another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server.',
    );
  }
}

/**
 * Exclusive lock on a folder for one process. Uses a SQLite transaction, because Node.js has no API for file locks. The
 * operating system releases the lock when the process ends for any reason, so it cannot become stale.
 */
export class FolderLock {
  private constructor(private readonly file: DatabaseSync) {}

  /** @throws {FolderInUse} if this or another process holds the lock */
  static acquire(path: string): FolderLock {
    const folder = resolve(path);
    mkdirSync(folder, { recursive: true });
    const pidFile = join(folder, 'lock.pid');
    const file = new DatabaseSync(join(folder, 'lock'));
    try {
      file.exec('begin exclusive');
    } catch (error) {
      file.close();
      if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
      throw new FolderInUse(folder, readFileSync(pidFile, 'utf8'));
    }
    writeFileSync(pidFile, String(process.pid));
    return new FolderLock(file);
  }

  release(): void {
    this.file.close();
  }
}

const sqliteBusy = 5;
