import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '#dev';
import { startTopology, type RunningTopology, type TopologyShape } from '#dev/testing';
import { newCustomer } from '../support/guides/customer.js';
import { expectReviews } from '../support/guides/expect-reviews.js';
import { prepareGuides } from '../support/guides/prepare-guides.js';
import { topologiesWith } from '../support/guides/topologies-with.js';
import { runNode } from '../support/processes/run-program.js';
import { topologies, type TopologyName } from '../support/topologies.js';

describe('the guides to contexts, messages and migrations', () => {
  let folder: string;

  beforeAll(async () => void (folder = (await prepareGuides()).completed), 900_000);

  const shapes = Object.entries(topologies) as [TopologyName, TopologyShape][];
  describe.each(shapes)('with their code in the topology %s', (name, { embedded }) => {
    let topology: RunningTopology;
    let env: NodeJS.ProcessEnv;

    beforeAll(async () => {
      const shape = topologiesWith('reviews', folder)[name];
      topology = await startTopology(`guides-${name}`, shape, async (shared) => {
        env = shared;
      });
    }, 300_000);

    afterAll(() => topology?.stop(), 60_000);

    it('store and list reviews', async () => {
      for (const url of topology.urls) await expectReviews(url);
    });

    it('count the orders of a customer', async () => {
      for (const url of topology.urls) {
        const counted = await fetch(`${url}/v1/orders/count`, { headers: await newCustomer(url) });
        expect(await counted.json()).toEqual({ orders: 0 });
      }
    });

    if (embedded) return;

    it('are included in the verification', async () => {
      const sql = await connect(topology.databaseUrl!);
      await sql.query(
        `insert into reviews.outbox (id, pattern, aggregate_id, body, headers, dead_at, dead_reason)
             values (gen_random_uuid(), 'reviews.thing-done.v1', 'a', '{}', '{}', now(), 'poison')`,
      );
      await sql.close();
      const { code, stdout } = await runNode([join(folder, 'dist/apps/tools/src/verify.js')], env);
      expect(code).toBe(1);
      expect(stdout).toContain('1 × an event of reviews is a dead letter');
    });
  });
});
