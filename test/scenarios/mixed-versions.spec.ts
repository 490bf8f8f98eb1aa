import { afterAll, expect } from '@jest/globals';
import { buildOtherVersion } from '../support/other-version.js';
import { playIn, scenario } from '../support/scenario.js';
import { topologies } from '../support/topologies.js';
import { expecting } from '../support/visitor.js';

interface Topology {
  readonly processes: readonly { readonly name: string; readonly version: string }[];
}

const other = buildOtherVersion('orders');
afterAll(() => other.remove());

scenario(`orders runs ${other.title}, and the rest runs this tree`, async ({ admin }) => {
  const { processes } = await expecting(200, admin.get<Topology>('/v1/topology'));
  const others = processes.filter(({ version }) => version === other.version);
  expect(others.map(({ name }) => name)).toEqual(['orders']);
  expect(processes).toHaveLength(4);
});

await playIn('mixed-versions', { ...topologies.split, builds: { orders: other.folder } }, 'journey');
