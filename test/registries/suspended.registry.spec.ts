import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { waitFor } from '#dev';
import type { RunningTopology } from '#dev/testing';
import { ConsulServer } from '../support/registries/consul-server.js';
import { EurekaServer } from '../support/registries/eureka-server.js';
import { PairedLoad } from '../support/registries/paired-load.js';
import { contextsOf, report, startRegistered } from '../support/registries/registered-process.js';

const shape = { apps: ['monolith'], embedded: true } as const;
const servers = [new ConsulServer(), new EurekaServer()] as const;
const groups = 20;

describe('a process whose Consul and Eureka do not respond for a minute', () => {
  let informing: RunningTopology;
  let control: RunningTopology;

  beforeAll(async () => {
    await Promise.all(servers.map((server) => server.start()));
    informing = await startRegistered('suspended-informing', shape, servers);
    control = await startRegistered('suspended-control', shape, []);
  }, 240_000);
  afterAll(async () => {
    for (const server of servers) server.signal('SIGCONT');
    await informing?.stop();
    await control?.stop();
    await Promise.all(servers.map((server) => server.kill()));
  }, 60_000);

  it('serves requests like one that has none: no failures, p99 within 10 %', async () => {
    const { url, output } = informing.processes[0]!;
    for (const server of servers)
      await waitFor(
        async () => expect(contextsOf(await server.entries(), url)).toHaveLength(splitApps.length),
        {
          timeoutMs: 30_000,
        },
      );
    const logged = output().length;
    for (const server of servers) server.signal('SIGSTOP');
    const load = new PairedLoad(informing.urls[0]!, control.urls[0]!);
    await pause(60_000);
    const percentiles = await load.stop(groups);
    const ratios = percentiles.map(([each, ofControl]) => each / ofControl).sort((a, b) => a - b);
    report(`p99 compared with the control, median of ${groups} groups: ${ratios[groups / 2]!.toFixed(2)}`);
    expect(load.failures).toEqual([]);
    // If at most half of the groups exceed 1.1 on average, fewer than 16 do with a probability of 99.4 %.
    expect(ratios.filter((ratio) => ratio > 1.1).length).toBeLessThan(16);
    const failed = output()
      .slice(logged)
      .match(/Registration in \w+ failed: timeout/g);
    expect(failed?.sort()).toEqual([
      'Registration in consul failed: timeout',
      'Registration in eureka failed: timeout',
    ]);
  }, 120_000);
});
