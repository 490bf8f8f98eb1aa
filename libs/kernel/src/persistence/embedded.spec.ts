import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { FolderLock } from './folder-lock.js';
import { keepsItsPromises } from './testing/behaviour.js';
import { notes } from './testing/notes.js';
import { start } from './testing/start.js';

describe('the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  keepsItsPromises(() => ({ DATA_DIR: folder }));

  it('refuses a second user of its folder, and says who uses it and what to do', async () => {
    const second = start(notes, { DATA_DIR: folder });
    await expect(second).rejects.toThrow(
      `The embedded database in ${folder} is in use by process ${process.pid}.`,
    );
    await expect(second).rejects.toThrow('DATABASE_URL');
  });
});

describe('an embedded database that was made only in part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made again', async () => {
    const data = join(folder, 'postgres');
    mkdirSync(join(data, 'global'), { recursive: true });
    writeFileSync(join(data, 'global/pg_control'), 'cut sho');
    const embedded = new EmbeddedPostgres(folder);
    const { rows } = await (await embedded.instance()).query('select 1 as one');
    await embedded.close();
    expect(rows).toEqual([{ one: 1 }]);
  });
});

describe("the lock of the embedded database's folder", () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names the process that holds it, and ends with that process even when it is killed', async () => {
    const holder = spawn(process.execPath, ['--input-type=module', '-e', takeLock(folder)]);
    await once(holder.stdout, 'data');
    expect(() => FolderLock.take(folder)).toThrow(`in use by process ${holder.pid}`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    FolderLock.take(folder).release();
  });
});

/** What `FolderLock.take` does, for a process that runs no TypeScript. */
const takeLock = (folder: string): string => `
  import { DatabaseSync } from 'node:sqlite';
  import { writeFileSync } from 'node:fs';
  const lock = new DatabaseSync(${JSON.stringify(join(folder, 'lock'))});
  lock.exec('begin exclusive');
  writeFileSync(${JSON.stringify(join(folder, 'lock.pid'))}, String(process.pid));
  console.log('taken');
  setInterval(() => lock, 1_000);
`;
