import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { FolderLock } from './folder-lock.js';
import { persistenceContract } from './testing/persistence-contract.js';
import { notes } from './testing/notes.js';
import { startContext } from './testing/start-context.js';

describe('the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  persistenceContract(() => ({ DATA_DIR: folder }));

  it('rejects a second user of its folder with an error that names the owner and the remedy', async () => {
    const second = startContext(notes, { DATA_DIR: folder });
    await expect(second).rejects.toThrow(
      `The embedded database in ${folder} is in use by process ${process.pid}.`,
    );
    await expect(second).rejects.toThrow('DATABASE_URL');
  });
});

describe('deleting the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  const embedded = new EmbeddedPostgres(folder);
  afterAll(async () => {
    await embedded.close();
    rmSync(folder, { recursive: true });
  });

  it('is rejected while it is open, and leaves an empty folder', async () => {
    await (await embedded.instance()).query('create table things ()');
    expect(() => new EmbeddedPostgres(folder).delete()).toThrow(`in use by process ${process.pid}`);
    await embedded.close();
    expect(embedded.exists()).toBe(true);
    embedded.delete();
    expect(embedded.exists()).toBe(false);
    const { rows } = await (await embedded.instance()).query(`select to_regclass('things') as things`);
    expect(rows).toEqual([{ things: null }]);
  });
});

describe('an embedded database with an incomplete data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is initialised again', async () => {
    const data = join(folder, 'postgres');
    mkdirSync(join(data, 'global'), { recursive: true });
    writeFileSync(join(data, 'global/pg_control'), 'cut sho');
    const embedded = new EmbeddedPostgres(folder);
    const { rows } = await (await embedded.instance()).query('select 1 as one');
    await embedded.close();
    expect(rows).toEqual([{ one: 1 }]);
  });
});

describe('FolderLock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reports its owner and is released when that process is killed', async () => {
    const holder = spawn(process.execPath, ['--input-type=module', '-e', lockProgram(folder)]);
    await once(holder.stdout, 'data');
    expect(() => FolderLock.acquire(folder)).toThrow(`in use by process ${holder.pid}`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    FolderLock.acquire(folder).release();
  });
});

/** `FolderLock.acquire` as JavaScript, to be run by another process. */
const lockProgram = (folder: string): string => `
  import { DatabaseSync } from 'node:sqlite';
  import { writeFileSync } from 'node:fs';
  const lock = new DatabaseSync(${JSON.stringify(join(folder, 'lock'))});
  lock.exec('begin exclusive');
  writeFileSync(${JSON.stringify(join(folder, 'lock.pid'))}, String(process.pid));
  console.log('locked');
  setInterval(() => lock, 1_000);
`;
