import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { waitFor } from '#dev';
import type { RunningTopology } from '#dev/testing';
import { ConsulServer } from '../support/registries/consul-server.js';
import { EurekaServer } from '../support/registries/eureka-server.js';
import { heartbeatMs, report, startRegistered } from '../support/registries/registered-process.js';
import type { RegistryServer } from '../support/registries/registry-server.js';
import { RequestLoad } from '../support/registries/request-load.js';

const consul = new ConsulServer();
const eureka = new EurekaServer();

describe('two replicas of every context', () => {
  let topology: RunningTopology;

  beforeAll(async () => {
    await Promise.all([consul.start(), eureka.start()]);
    topology = await startRegistered('replicated', { apps: splitApps, replicas: 2 }, [consul, eureka]);
  }, 240_000);
  afterAll(async () => {
    await topology?.stop();
    await Promise.all([consul.kill(), eureka.kill()]);
  }, 60_000);

  const expected = (): string[] => topology.processes.map(({ url }) => url).sort();
  const listed = async (server: RegistryServer): Promise<string[]> =>
    (await server.entries())
      .filter(({ isUp }) => isUp)
      .map(({ url }) => url)
      .sort();

  it.each([
    ['Consul', consul],
    ['Eureka', eureka],
  ])(
    'are listed in %s again after it was killed and restarted without data; no request fails',
    async (_, server) => {
      await waitFor(async () => expect(await listed(server)).toEqual(expected()), { timeoutMs: 10_000 });
      let requests = 0;
      const load = new RequestLoad(() => topology.urls[requests++ % topology.urls.length]!);
      await server.kill();
      await new Promise((resolve) => setTimeout(resolve, 4 * heartbeatMs));
      await server.start();
      const startedAt = performance.now();
      await waitFor(async () => expect(await listed(server)).toEqual(expected()), {
        timeoutMs: heartbeatMs + 2_000 + 3_000, // the last part is for a busy machine
      });
      report(
        `${server.name} lists all ${expected().length} ${Math.round(performance.now() - startedAt)} ms after its start`,
      );
      expect((await load.stop()).failures).toEqual([]);
    },
    240_000,
  );
});
