import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { waitFor, type RunningProcess } from '#dev';
import type { RunningTopology } from '#dev/testing';
import { EurekaServer } from '../support/registries/eureka-server.js';
import {
  contextsOf,
  describeRegistration,
  heartbeatMs,
  startRegistered,
} from '../support/registries/registered-process.js';
import { replayRequests } from '../support/registries/replay-requests.js';

const server = new EurekaServer();

/** Eureka doubles the lease of three heartbeats, and evicts every second. */
const removedMs = 2 * 3 * heartbeatMs + 1_000;

describeRegistration(server, removedMs, () => {
  it('meets a server that responds as recorded', async () => {
    const { recorded, actual } = await replayRequests('eureka-spring-5.0.3.jsonl', `${server.url}/eureka`);
    expect(actual).toEqual(recorded);
  });
});

describe('a process that registers in a Eureka with self-preservation', () => {
  // The threshold is all expected heartbeats: a registry with few entries never exceeds it.
  const preserving = new EurekaServer({
    'eureka.server.enable-self-preservation': true,
    'eureka.server.renewal-percent-threshold': 1,
  });
  let topology: RunningTopology;

  beforeAll(async () => {
    await preserving.start();
    topology = await startRegistered('self-preservation', { apps: ['monolith'], embedded: true }, [
      preserving,
    ]);
  }, 240_000);
  afterAll(async () => {
    await topology?.stop();
    await preserving.kill();
  }, 60_000);

  it('stays listed after it was killed', async () => {
    const [{ url, kill }] = topology.processes as [RunningProcess];
    const listed = async (): Promise<string[]> => contextsOf(await preserving.entries(), url);
    const contexts = splitApps.toSorted();
    await waitFor(async () => expect(await listed()).toEqual(contexts), { timeoutMs: 30_000 });
    kill('SIGKILL');
    const end = performance.now() + 2 * removedMs;
    while (performance.now() < end) {
      expect(await listed()).toEqual(contexts);
      await pause(200);
    }
  }, 90_000);
});
