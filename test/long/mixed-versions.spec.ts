import { afterAll, expect } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { buildPreviousVersion } from '../support/processes/other-version.js';
import { expectEventsAndFailures } from '../support/expect-interplay.js';
import { expectStatus } from '../support/client-response.js';
import { runScenariosIn, scenario } from '../support/scenario.js';
import { topologies } from '../support/topologies.js';

const previous = buildPreviousVersion();
afterAll(() => previous.remove());

// Each app in turn, so that both versions stand on both sides of each request, event and failure.
for (const app of splitApps) {
  const shape = { ...topologies.split, builds: { [app]: previous.folder } };
  await runScenariosIn(`mixed-versions-${app}`, shape, 'journey', () => {
    scenario(`${app} runs ${previous.title} and the other apps run this tree`, async ({ admin }) => {
      const { processes } = await expectStatus(200, admin.api.GET('/v1/topology'));
      const others = processes.filter(({ version }) => version === previous.version);
      expect(others.map(({ name }) => name)).toEqual([app]);
      expect(processes).toHaveLength(4);
    });

    scenario('events and failures of one version reach the other', expectEventsAndFailures);
  });
}
