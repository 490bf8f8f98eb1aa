import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import { keepsItsPromises } from './testing/behaviour.js';

describe('on the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  keepsItsPromises(() => ({ DATA_DIR: folder }));
});
