import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, startProcess } from '#dev';
import { startTopology, type RunningTopology } from '#dev/testing';
import { findViolations } from '../architecture/cruise.js';
import { expectReviews } from '../support/added-context/expect-reviews.js';
import { applyGuide, guide } from '../support/added-context/guide.js';
import { TreeCopy } from '../support/added-context/tree-copy.js';
import { runNode } from '../support/processes/run-program.js';

describe('a context that is added as docs/adding-a-context.md describes', () => {
  const copy = new TreeCopy();
  let editedFiles: readonly string[];

  beforeAll(async () => {
    applyGuide(copy.folder);
    editedFiles = copy.changedFiles();
    await copy.node('--run', 'generate');
  }, 180_000);

  afterAll(() => copy.remove());

  it('changes at most four existing files by hand', () => {
    expect(editedFiles.length).toBeLessThanOrEqual(4);
    expect(editedFiles).toEqual(guide.editedFiles.toSorted());
  });

  it('changes only the generated files that the guide lists', () => {
    const generatedFiles = copy.changedFiles().filter((file) => !editedFiles.includes(file));
    expect(generatedFiles.toSorted()).toEqual(guide.generatedFiles.toSorted());
  });

  it('compiles, is formatted, and follows the import rules', async () => {
    const [violations] = await Promise.all([
      findViolations(copy.folder),
      copy.node('--run', 'check:types'),
      copy.node('--run', 'check:format'),
    ]);
    expect(violations).toEqual([]);
  }, 600_000);

  it('responds to its messages in the monolith', async () => {
    const data = mkdtempSync(join(tmpdir(), 'cleave-data-'));
    const monolith = await startProcess({
      name: 'monolith',
      entry: join(copy.folder, 'dist/apps/monolith/src/main.js'),
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', LOG_LEVEL: 'warn', DATA_DIR: data },
    });
    await expectReviews(monolith.url).finally(() => monolith.stop());
    rmSync(data, { recursive: true });
  }, 120_000);

  describe('in its own process', () => {
    let topology: RunningTopology;
    let env: NodeJS.ProcessEnv;

    beforeAll(async () => {
      await copy.node('--run', 'build'); // with the generated files
      const shape = {
        apps: ['monolith', 'reviews'],
        builds: { monolith: copy.folder, reviews: copy.folder },
        env: { monolith: { REMOTE: 'reviews' } },
      } as const;
      topology = await startTopology('added-context', shape, async (shared) => {
        env = shared;
      });
    }, 120_000);

    afterAll(() => topology?.stop(), 60_000);

    it('responds to the messages of the monolith', () => expectReviews(topology.urls[0]!));

    it('is included in the verification', async () => {
      const sql = await connect(topology.databaseUrl!);
      await sql.query(
        `insert into reviews.outbox (id, pattern, aggregate_id, body, headers, dead_at, dead_reason)
         values (gen_random_uuid(), 'reviews.thing-done.v1', 'a', '{}', '{}', now(), 'poison')`,
      );
      await sql.close();
      const { code, stdout } = await runNode([join(copy.folder, 'dist/apps/tools/src/verify.js')], env);
      expect(code).toBe(1);
      expect(stdout).toContain('1 × an event of reviews is a dead letter');
    });
  });
});
