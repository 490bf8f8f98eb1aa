import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { storeRunningSplit, findRunningSplit, splitFile } from './running-split.js';

describe('findRunningSplit', () => {
  const workingFolder = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'cleave-split-'));
  const env = {
    DATABASE_URL: 'postgres://localhost/shop',
    REDIS_URL: 'redis://localhost',
    REDIS_PREFIX: 'shop',
  };
  beforeAll(() => process.chdir(folder));
  afterAll(() => {
    process.chdir(workingFolder);
    rmSync(folder, { recursive: true });
  });

  it('returns the environment of the split in this folder, and nothing else of it', () => {
    expect(findRunningSplit()).toBeUndefined();
    storeRunningSplit({ ...env, SECRET: 'hidden' } as typeof env);
    expect(findRunningSplit()).toEqual(env);
    expect(statSync(splitFile).mode & 0o077).toBe(0);
  });

  it('ignores a split that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(splitFile, JSON.stringify({ pid, env }));
    expect(findRunningSplit()).toBeUndefined();
  });
});
