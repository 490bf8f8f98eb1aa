import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { RedisCluster, type RedisServer } from '#dev/testing';
import { assertSurvivesFailover } from '../testing/assert-survives-failover.js';
import { TestProcesses } from '../testing/test-processes.js';

const cluster = new RedisCluster();
const processes = new TestProcesses({ blockMs: 300, commandTimeoutMs: 1_000 });
let master: RedisServer;
let replica: RedisServer;

beforeAll(async () => {
  await cluster.start();
  master = await cluster.serverForKey('{shop}');
  replica = await cluster.addReplica(master);
}, 40_000);
afterAll(() => cluster.stop());

describe('cluster failover', () => {
  it('loses no acknowledged event and recovers calls after a replica is promoted', async () => {
    await assertSurvivesFailover(processes, {
      url: cluster.url,
      killMaster: () => master.kill(),
      isReplicaPromoted: async () => String(await replica.call('ROLE')).startsWith('master'),
    });
  }, 60_000);
});
