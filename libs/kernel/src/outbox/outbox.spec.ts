import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import { outboxContract } from './testing/outbox-contract.js';

describe('outbox on the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  outboxContract(() => ({ DATA_DIR: folder }));
});
