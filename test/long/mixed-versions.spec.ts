import { afterAll, expect } from '@jest/globals';
import { buildOtherVersion } from '../support/processes/other-version.js';
import { expectStatus } from '../support/client-response.js';
import { runScenariosIn, scenario } from '../support/scenario.js';
import { topologies } from '../support/topologies.js';

const other = buildOtherVersion('orders');
afterAll(() => other.remove());

const shape = { ...topologies.split, builds: { orders: other.folder } };
await runScenariosIn('mixed-versions', shape, 'journey', () =>
  scenario(`orders runs ${other.title} and the other apps run this tree`, async ({ admin }) => {
    const { processes } = await expectStatus(200, admin.api.GET('/v1/topology'));
    const others = processes.filter(({ version }) => version === other.version);
    expect(others.map(({ name }) => name)).toEqual(['orders']);
    expect(processes).toHaveLength(4);
  }),
);
