import { afterAll, expect } from '@jest/globals';
import { buildOtherVersion } from '../support/other-version.js';
import { expecting } from '../support/reply.js';
import { playIn, scenario } from '../support/scenario.js';
import { topologies } from '../support/topologies.js';

const other = buildOtherVersion('orders');
afterAll(() => other.remove());

scenario(`orders runs ${other.title}, and the rest runs this tree`, async ({ admin }) => {
  const { processes } = await expecting(200, admin.api.GET('/v1/topology'));
  const others = processes.filter(({ version }) => version === other.version);
  expect(others.map(({ name }) => name)).toEqual(['orders']);
  expect(processes).toHaveLength(4);
});

await playIn('mixed-versions', { ...topologies.split, builds: { orders: other.folder } }, 'journey');
