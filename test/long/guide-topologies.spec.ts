import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '#dev';
import type { TopologyShape } from '#dev/testing';
import { accessMatrix } from '../support/access-matrix.js';
import { fuzzOperations } from '../support/fuzz/fuzz-operations.js';
import { newCustomer } from '../support/guides/customer.js';
import { expectReviews } from '../support/guides/expect-reviews.js';
import { prepareGuides } from '../support/guides/prepare-guides.js';
import { topologiesWith } from '../support/guides/topologies-with.js';
import { runNode } from '../support/processes/run-program.js';
import { importScenarios } from '../support/scenario.js';
import { Shop } from '../support/shop.js';
import { topologies, type TopologyName } from '../support/topologies.js';

const journey = await importScenarios('scenarios/journey');

describe('the guides to contexts, messages and migrations', () => {
  let folder: string;

  beforeAll(async () => void (folder = (await prepareGuides()).completed), 900_000);

  const addedRoutes = [
    '| GET /v1/orders/count | 401 | yes | yes | yes | yes |',
    '| GET /v1/reviews | yes | yes | yes | yes | yes |',
    '| POST /v1/reviews | 401 | yes | yes | yes | yes |',
  ];
  const shapes = Object.entries(topologies) as [TopologyName, TopologyShape][];
  describe.each(shapes)('with their code in the topology %s', (name, { embedded }) => {
    let shop: Shop;
    let env: NodeJS.ProcessEnv;

    beforeAll(async () => {
      const shape = topologiesWith('reviews', folder)[name];
      shop = await Shop.start(`guides-${name}`, shape, async (shared) => {
        env = shared;
      });
    }, 300_000);

    afterAll(() => shop?.close(), 60_000);

    it('store and list reviews', async () => {
      for (const url of shop.topology.urls) await expectReviews(url);
    });

    it('count the orders of a customer', async () => {
      for (const url of shop.topology.urls) {
        const counted = await fetch(`${url}/v1/orders/count`, { headers: await newCustomer(url) });
        expect(await counted.json()).toEqual({ orders: 0 });
      }
    });

    it.each(journey)('pass the scenario: $title', ({ run }) => run(shop), 300_000);

    if (name === 'split') {
      it(
        'respond to arbitrary input as documented and never with a 5xx, like all operations',
        () => fuzzOperations(shop, 2),
        300_000,
      );

      it('grant access to their routes as declared, and change no other access', async () => {
        const approved = readFileSync('test/scenarios/approved/access-matrix.md', 'utf8');
        const rowsOf = (matrix: string): string[] => matrix.trimEnd().split('\n').toSorted();
        expect(rowsOf(await accessMatrix(shop))).toEqual([...rowsOf(approved), ...addedRoutes].toSorted());
      }, 120_000);
    }

    if (embedded) return;

    it('are included in the verification', async () => {
      const sql = await connect(shop.topology.databaseUrl!);
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
