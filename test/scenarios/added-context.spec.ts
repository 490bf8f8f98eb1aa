import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '#dev';
import { startTopology, type RunningTopology } from '#dev/testing';
import { expectReviews } from '../support/added-context/expect-reviews.js';
import { applyGuide } from '../support/added-context/guide.js';
import { TreeCopy } from '../support/added-context/tree-copy.js';
import { runNode } from '../support/processes/run-program.js';

describe('a context that is added as docs/adding-a-context.md describes, in its own process', () => {
  const copy = new TreeCopy();
  let topology: RunningTopology;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    applyGuide(copy.folder);
    await copy.node('--run', 'generate');
    await copy.node('--run', 'build');
    const shape = {
      apps: ['monolith', 'reviews'],
      builds: { monolith: copy.folder, reviews: copy.folder },
      env: { monolith: { REMOTE: 'reviews' } },
    } as const;
    topology = await startTopology('added-context', shape, async (shared) => {
      env = shared;
    });
  }, 120_000);

  afterAll(async () => {
    await topology?.stop();
    copy.remove();
  }, 60_000);

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
