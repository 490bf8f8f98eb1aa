import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '#dev';
import type { TreeCopy } from './tree-copy.js';

/** Starts the monolith of a copy of the tree, with an embedded database that `stop` removes. */
export async function startMonolith(copy: TreeCopy): Promise<{ url: string; stop(): Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'cleave-data-'));
  const monolith = await startProcess({
    name: 'monolith',
    entry: join(copy.folder, 'dist/apps/monolith/src/main.js'),
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', LOG_LEVEL: 'warn', DATA_DIR: data },
  });
  const stop = async (): Promise<void> => {
    await monolith.stop();
    rmSync(data, { recursive: true });
  };
  return { url: monolith.url, stop };
}
