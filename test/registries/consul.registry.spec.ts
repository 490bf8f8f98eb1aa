import { Resolver } from 'node:dns/promises';
import { expect, it } from '@jest/globals';
import { ConsulServer } from '../support/registries/consul-server.js';
import { describeRegistration, heartbeatMs } from '../support/registries/registered-process.js';
import { replayRequests } from '../support/registries/replay-requests.js';

const server = new ConsulServer();

/** The check becomes critical when its TTL expires; the entry stays for ten minutes. */
describeRegistration(server, 3 * heartbeatMs + 1_000, () => {
  it('is found by the DNS interface if it is ready, by service and by tag', async () => {
    const resolver = new Resolver();
    resolver.setServers([`127.0.0.1:${server.dnsPort}`]);
    const ready = (await server.entries()).filter(
      (entry) => entry.isUp && entry.service === 'cleave-gateway',
    );
    const ports = ready.map(({ url }) => Number(new URL(url).port));
    expect(ports).toHaveLength(1);
    for (const name of ['cleave-gateway.service.consul', 'rest.cleave-gateway.service.consul'])
      expect((await resolver.resolveSrv(name)).map(({ port }) => port)).toEqual(ports);
  });

  it('meets a server that responds as recorded', async () => {
    const { recorded, actual } = await replayRequests('consul-1.8.7.jsonl', server.url);
    expect(actual).toEqual(recorded);
  });
});
